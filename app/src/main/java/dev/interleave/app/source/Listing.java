package dev.interleave.app.source;

import java.util.List;

/// The text of one file as it is shown.
///
/// @param language decides only how words are coloured
/// @param file path as source sites name it, empty for a listing that nothing runs
/// @param firstLine where the program begins, from 1: what is shown before anything has happened
public record Listing(Language language, String file, List<String> lines, int firstLine) {

    /// What the text is written in.
    public enum Language {
        JAVA("Java"),
        PYTHON("Python");

        private final String title;

        Language(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public Listing {
        lines = List.copyOf(lines);
    }

    /// How many blanks every line of the program's body begins with: what a class around it costs, and what
    /// need not be shown. Lines that begin with none, such as the class itself, do not count.
    int indent() {
        return lines.stream()
                .filter(line -> line.startsWith(" ") && !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
    }

    public static Listing empty(Language language) {
        return new Listing(language, "", List.of(), 1);
    }
}
