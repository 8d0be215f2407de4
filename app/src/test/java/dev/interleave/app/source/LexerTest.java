package dev.interleave.app.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.app.source.Lexer.Kind;
import dev.interleave.app.source.Lexer.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {

    @Test
    void coloursWordsTextsNumbersAndComments() {
        assertEquals(
                List.of(
                        new Piece(Kind.WORD, "return"),
                        new Piece(Kind.PLAIN, " f("),
                        new Piece(Kind.TEXT, "\"a // b\""),
                        new Piece(Kind.PLAIN, ", "),
                        new Piece(Kind.LITERAL, "12"),
                        new Piece(Kind.PLAIN, "); "),
                        new Piece(Kind.COMMENT, "// why")),
                Lexer.cut(Listing.Language.JAVA, "return f(\"a // b\", 12); // why"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"open", "'\\", "\"\\", "    x += 1  # \"", "a'b'c", "'''", "@x _y9 $z \u00e9"})
    void losesNoCharacter(String line) {
        for (Listing.Language language : Listing.Language.values()) {
            String joined = Lexer.cut(language, line).stream().map(Piece::text).collect(Collectors.joining());
            assertEquals(line, joined);
        }
    }
}
