package dev.interleave.source;

import java.util.List;

/// The lines of one file as they are shown, without their marks, and the marks.
///
/// @param file path as {@link dev.interleave.trace.Site#file} has it, or the name of a Python listing
public record SourceText(String file, List<String> lines, Markers markers) {

    public SourceText {
        lines = List.copyOf(lines);
    }

    /// Takes the marks out of a file's text.
    public static SourceText of(String file, String content) {
        List<String> raw = content.lines().toList();
        return new SourceText(file, raw.stream().map(Markers::strip).toList(), Markers.of(raw));
    }

    /// A file that is not there.
    public static SourceText empty(String file) {
        return of(file, "");
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /// The line with this number, from 1; empty outside of the text.
    public String line(int number) {
        return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
    }
}
