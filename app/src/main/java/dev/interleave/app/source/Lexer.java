package dev.interleave.app.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a line of source into pieces that are coloured alike. Knows just enough of both languages for
/// that, and never loses a character: the pieces joined are the line.
final class Lexer {

    private static final Set<String> JAVA_WORDS = Set.of(
            "abstract",
            "boolean",
            "break",
            "case",
            "catch",
            "class",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "record",
            "return",
            "static",
            "super",
            "switch",
            "this",
            "throw",
            "throws",
            "true",
            "try",
            "var",
            "void",
            "while");
    private static final Set<String> PYTHON_WORDS = Set.of(
            "and",
            "as",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "elif",
            "else",
            "except",
            "False",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "None",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "True",
            "try",
            "while",
            "with",
            "yield");

    private final String line;
    private final Listing.Language language;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    private Lexer(Listing.Language language, String line) {
        this.language = language;
        this.line = line;
    }

    /// How a piece is coloured.
    enum Kind {
        PLAIN,
        WORD,
        TEXT,
        LITERAL,
        COMMENT
    }

    /// A piece of a line.
    record Piece(Kind kind, String text) {}

    static List<Piece> cut(Listing.Language language, String line) {
        Lexer lexer = new Lexer(language, line);
        while (lexer.at < line.length()) {
            lexer.next();
        }
        return lexer.pieces;
    }

    private void next() {
        char first = line.charAt(at);
        if (startsComment()) {
            add(Kind.COMMENT, line.length());
        } else if (first == '"' || (first == '\'' && language == Listing.Language.PYTHON)) {
            add(Kind.TEXT, endOfText(first));
        } else if (Character.isJavaIdentifierStart(first)) {
            int end = endOfWord();
            add(words().contains(line.substring(at, end)) ? Kind.WORD : Kind.PLAIN, end);
        } else if (Character.isDigit(first)) {
            add(Kind.LITERAL, endOfWord());
        } else {
            add(Kind.PLAIN, at + 1);
        }
    }

    private boolean startsComment() {
        return switch (language) {
            case JAVA -> line.startsWith("//", at);
            case PYTHON -> line.charAt(at) == '#';
        };
    }

    private Set<String> words() {
        return switch (language) {
            case JAVA -> JAVA_WORDS;
            case PYTHON -> PYTHON_WORDS;
        };
    }

    private int endOfText(char quote) {
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != quote) {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, line.length());
    }

    private int endOfWord() {
        int end = at;
        while (end < line.length() && Character.isJavaIdentifierPart(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private void add(Kind kind, int end) {
        String text = line.substring(at, end);
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null && last.kind() == kind) {
            pieces.set(pieces.size() - 1, new Piece(kind, last.text() + text));
        } else {
            pieces.add(new Piece(kind, text));
        }
        at = end;
    }
}
