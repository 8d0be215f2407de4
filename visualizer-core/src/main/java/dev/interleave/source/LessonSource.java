package dev.interleave.source;

import java.util.OptionalInt;

/// The two texts of a lesson and how they correspond.
///
/// @param java the file that ran
/// @param python the listing that does the same
public record LessonSource(SourceText java, SourceText python) {

    /// Members of a class begin here, so a line that is indented no further ends a method.
    private static final int MEMBER_INDENT = 4;

    /// The line of the Python listing that does what the line of the Java file does: that of the mark on the
    /// line itself, on a later line of the same statement, or else on the nearest line above in the same
    /// method.
    public OptionalInt pythonLine(int javaLine) {
        for (int line = javaLine; line >= 1 && line <= java.lines().size(); line++) {
            OptionalInt marked = marked(line);
            if (marked.isPresent()) {
                return marked;
            }
            if (endsStatement(java.line(line))) {
                break;
            }
        }
        for (int line = javaLine; line >= 1 && !endsMethod(java.line(line)); line--) {
            OptionalInt marked = marked(line - 1);
            if (marked.isPresent()) {
                return marked;
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt marked(int javaLine) {
        return java.markers().name(javaLine).map(python.markers()::line).orElse(OptionalInt.empty());
    }

    private static boolean endsStatement(String line) {
        String code = line.strip();
        return code.isEmpty() || code.endsWith(";") || code.endsWith("{") || code.endsWith("}");
    }

    private static boolean endsMethod(String line) {
        String code = line.stripLeading();
        return !code.isEmpty() && line.length() - code.length() <= MEMBER_INDENT;
    }
}
