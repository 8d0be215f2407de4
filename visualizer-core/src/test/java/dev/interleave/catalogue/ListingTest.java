package dev.interleave.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.interleave.engine.Outcome;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The Python listing beside each lesson: it runs, comes out as the lesson allows, and has the lesson's markers.
class ListingTest {

    private static final Path LISTINGS = Path.of("../assets/python");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern MARK = Pattern.compile("(?://|#) mark: (.+?)\\s*$", Pattern.MULTILINE);

    /// A listing that has printed no result by then stands still: every one takes well below a second.
    private static final long STANDS_STILL_SECONDS = 10;

    /// They mostly wait, so several run at once.
    private static final int AT_ONCE = 6;

    @TempDir
    private static Path folder;

    private static Optional<LessonsAtOnce<Outcome>> outcomes = Optional.empty();

    static List<Lesson> lessons() {
        return Catalogue.lessons();
    }

    @BeforeAll
    static void runsThem() throws InterruptedException {
        if (hasPython()) {
            outcomes = Optional.of(new LessonsAtOnce<>(AT_ONCE, lesson -> run(listing(lesson), lesson)));
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void comesOutAsTheLessonAllows(Lesson lesson) throws Exception {
        assumeTrue(outcomes.isPresent(), "no python3 on this machine");
        Arguments arguments = Arguments.defaults(lesson);
        Outcome outcome = outcomes.orElseThrow().of(lesson);
        assertNotEquals(Optional.of(Verdict.FORBIDDEN), lesson.verdict(outcome, arguments), outcome::toString);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void hasOnlyMarkersThatTheJavaSourceHas(Lesson lesson) throws IOException {
        String javaFile = lesson.getClass().getName().replace('.', '/') + ".java";
        Set<String> java = marks(SOURCES.resolve(javaFile));
        Set<String> python = marks(listing(lesson));
        assertTrue(python.size() >= 4, () -> "only " + python.size() + " markers");
        python.removeAll(java);
        assertEquals(Set.of(), python, "markers without a Java line");
    }

    /// The last line that says how it came out. Mostly the last one, but threads that outlive main speak after it.
    private static Outcome said(List<String> lines, Lesson lesson) {
        Arguments arguments = Arguments.defaults(lesson);
        return lines.reversed().stream()
                .map(Outcome.Finished::new)
                .filter(outcome -> !lesson.verdict(outcome, arguments).equals(Optional.of(Verdict.FORBIDDEN)))
                .findFirst()
                .orElseGet(() -> new Outcome.Finished(lines.getLast()));
    }

    private static Path listing(Lesson lesson) {
        return LISTINGS.resolve(lesson.id() + ".py");
    }

    private static Set<String> marks(Path file) throws IOException {
        Set<String> marks = new TreeSet<>();
        Matcher matcher = MARK.matcher(Files.readString(file));
        while (matcher.find()) {
            assertTrue(marks.add(matcher.group(1)), () -> "marked twice in " + file + ": " + matcher.group(1));
        }
        return marks;
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Outcome run(Path listing, Lesson lesson) throws IOException, InterruptedException {
        Path output = folder.resolve(lesson.id());
        Process python = new ProcessBuilder("python3", "-B", listing.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            boolean ended = python.waitFor(STANDS_STILL_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                return new Outcome.Deadlock(List.of(listing + " stands still"));
            }
            List<String> lines = Files.readAllLines(output);
            assertEquals(0, python.exitValue(), () -> String.join("\n", lines));
            return said(lines, lesson);
        } finally {
            python.destroyForcibly();
        }
    }
}
