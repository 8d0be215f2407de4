package dev.interleave.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LessonReportTest {

    @Test
    void whatItCannotReadIsASentenceBeforeAnythingRuns() {
        assertEquals("There is no lesson 'lok'; 'interleave list' shows all lessons.", refusal("lok"));
        assertEquals("--live is 'few', but must be a whole number from 0 to 999999.", refusal("--live", "few"));
        assertEquals("--seeds is '', but must be a whole number from 0 to 999999.", refusal("lock", "--seeds"));
    }

    private static String refusal(String... arguments) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> LessonReport.report(arguments))
                .getMessage());
    }
}
