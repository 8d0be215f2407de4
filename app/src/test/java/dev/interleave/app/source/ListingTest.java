package dev.interleave.app.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static int indentOf(String... lines) {
        return new Listing(Listing.Language.JAVA, "", List.of(lines), 1).indent();
    }

    @Test
    void theIndentIsWhatEveryLineOfTheBodyBeginsWith() {
        assertEquals(4, indentOf("class Tour {", "", "    int stops;", "      ", "        // far in", "}"));
    }

    @Test
    void aListingWithoutABodyHasNone() {
        assertEquals(0, indentOf("import time", "", "print(1)"));
    }
}
