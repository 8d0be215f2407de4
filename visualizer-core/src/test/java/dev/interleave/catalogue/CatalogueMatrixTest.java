package dev.interleave.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.lesson.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every lesson in both engines against what it declares: by chance, in a search of every interleaving, and live.
///
/// `mvn verify` does one live run of each; `mvn verify -P matrix` does twenty, and writes the table of what came out to
/// `assets/docs/catalogue-report.md`.
class CatalogueMatrixTest {

    private static final int SEEDS = 200;
    private static final int LIVE = Integer.getInteger("interleave.matrix.live", 1);
    private static final int LIVE_FOR_REPORT = 20;
    private static final Duration SEARCH = Duration.ofSeconds(60);
    private static final Path REPORT = Path.of("../assets/docs/catalogue-report.md");

    /// Live runs mostly wait and start JVMs, so a few at once keep the processors busy.
    private static final int AT_ONCE = 3;

    @SuppressWarnings("NullAway.Init") // runsThem() sets it, before all tests
    private static LessonsAtOnce<LessonReport> reports;

    private static final List<String> ROWS = new ArrayList<>();

    static List<Lesson> lessons() {
        return Catalogue.lessons();
    }

    @BeforeAll
    static void runsThem() {
        reports = new LessonsAtOnce<>(
                AT_ONCE,
                lesson -> new LessonReport(lesson)
                        .controlled(SEEDS)
                        .searched(SEARCH)
                        .live(LIVE));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void comesOutAsDeclaredInBothEngines(Lesson lesson) throws Exception {
        LessonReport report = reports.of(lesson);
        ROWS.add(report.row());
        System.out.println(report.row());
        assertEquals(List.of(), report.faults());
    }

    @AfterAll
    static void writesTheReport() throws IOException {
        if (LIVE < LIVE_FOR_REPORT || ROWS.size() < lessons().size()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add("# What every lesson does");
        lines.add("");
        lines.add("Written by `mvn verify -P matrix`, with " + LIVE
                + " live runs of each lesson. Each outcome with how many");
        lines.add("runs came to it; the search tries every interleaving that matters, and is complete.");
        lines.add("");
        lines.add("| lesson | controlled, by the clock and by 200 seeds | every interleaving | live |");
        lines.add("|---|---|---|---|");
        lines.addAll(ROWS);
        lines.add("");
        Files.write(REPORT, lines);
    }
}
