package dev.interleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.catalogue.Row;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = InterleaveCommand.create();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    @Test
    void listsEveryLesson() {
        assertEquals(ExitCode.OK, run("list"));
        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.indexOf("Threads") < lines.indexOf("Which model?"), out::toString);
        for (Row row : Catalogue.rows()) {
            assertTrue(lines.stream().anyMatch(line -> line.matches("  " + row.id() + " +\\S.*")), row::id);
        }
    }

    @Test
    void listsLessonsAsJson() throws IOException {
        assertEquals(ExitCode.OK, run("list", "--json"));
        List<String> names = fieldNames(out.toString());
        List<String> row = List.of(
                "chapter",
                "order",
                "kind",
                "id",
                "title",
                "primitives",
                "model",
                "parameters",
                "name",
                "outcomes",
                "rare");
        assertTrue(names.containsAll(row), names::toString);
        for (String name :
                List.of("kind", "primitives", "model", "parameters", "outcomes", "paragraph", "pair", "role", "note")) {
            long rows = names.stream().filter(name::equals).count();
            assertEquals(Catalogue.rows().size(), rows, name + " in every row");
        }
    }

    @Test
    void runsALessonAndSaysHowItCameOut() {
        assertEquals(ExitCode.OK, run("run", "lost-update-locked", "--param", "pause=0"), err::toString);
        assertTrue(out.toString().contains("finished: total 15 (allowed)"), out::toString);
        assertTrue(out.toString().contains("process "), out::toString);
    }

    @Test
    void printsTheQuestionsOfARunAsOneJsonObject() throws IOException {
        assertEquals(ExitCode.OK, run("quiz", "two-locks", "--engine", "controlled", "--json"), err::toString);
        assertEquals(
                List.of("lesson", "token", "questions"),
                fieldNames(out.toString()).subList(0, 3));
    }

    @Test
    void describesARunAsOneJsonObject() throws IOException {
        assertEquals(ExitCode.OK, run("run", "gather", "--json", "--param", "tasks=2"), err::toString);
        assertEquals(
                List.of(
                        "lesson",
                        "engine",
                        "parameters",
                        "tasks",
                        "blocking",
                        "outcome",
                        "kind",
                        "text",
                        "verdict",
                        "output",
                        "findings",
                        "races",
                        "events",
                        "durationNanos",
                        "processes",
                        "pid",
                        "name",
                        "exit"),
                fieldNames(out.toString()));
    }

    @Test
    void aDeadlockIsAnOutcomeAndNamesItsCycle() {
        assertEquals(ExitCode.OK, run("run", "two-locks"), err::toString);
        assertTrue(out.toString().contains("deadlock: transfer-"), out::toString);
        assertTrue(out.toString().contains("account A"), out::toString);
        assertTrue(out.toString().contains("(surprising)"), out::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "controlled"})
    void namesTheRaces(String engine) throws IOException {
        assertEquals(ExitCode.OK, run("run", "lost-update", "--engine", engine, "--json"), err::toString);
        List<String> names = fieldNames(out.toString());
        int races = names.indexOf("races");
        assertEquals(
                List.of("value", "first", "actor", "kind", "site", "second", "actor", "kind", "site", "text", "remedy"),
                names.subList(races + 1, races + 12));
        out.getBuffer().setLength(0);
        assertEquals(ExitCode.OK, run("run", "lost-update", "--engine", engine), err::toString);
        assertTrue(out.toString().contains("race on counter: nothing orders the "), out::toString);
        assertTrue(out.toString().contains("LostUpdate.java:"), out::toString);
        assertTrue(out.toString().contains("A lock around both accesses would order them."), out::toString);
    }

    @Test
    void aRecordedRunPrintsItsEvents() throws IOException {
        Path file = folder.resolve("run.interleave");
        assertEquals(ExitCode.OK, run("run", "process-queue", "--record", file.toString()), err::toString);
        out.getBuffer().setLength(0);
        assertEquals(ExitCode.OK, run("events", file.toString()), err::toString);
        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.size() > 50, () -> lines.size() + " events");
        assertEquals(
                List.of("nanos", "seq", "process", "actor", "kind", "target", "value", "site", "flags"),
                fieldNames(lines.getFirst()));
        assertTrue(lines.stream().anyMatch(line -> line.contains("\"put\"") && line.contains("ProcessQueue.java:")));
    }

    @Test
    void aRunThatHasNoTimeLeftTimesOut() {
        assertEquals(
                ExitCode.TIMED_OUT,
                run("run", "lost-update", "--param", "pause=1000", "--param", "rounds=100", "--timeout", "0.5"));
        assertTrue(out.toString().contains("timeout: "), out::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "run nothing | There is no lesson 'nothing'; 'interleave list' shows all lessons.",
                "run two-lock | There is no lesson 'two-lock'; did you mean two-locks, two-locks-ordered or two-locks-",
                "explore guide | 'guide' is a page of the window, which cannot be run; 'interleave list'",
                "run lost-update --param threads=0 | Parameter threads is '0', but must be a whole number",
                "run lost-update --param speed=1 | Lesson lost-update has no parameter 'speed'.",
                "run lost-update --param threads | 'threads' is no parameter; write it as --param name=value.",
                "run lost-update --param threads=1 --param threads=2 | Parameter threads is given twice",
                "run two-locks --param pauses=1 | It has: pause",
                "run lost-update --timeout 0 | --timeout is '0', but must be a number of seconds above 0, up to",
                "run lost-update --timeout soon | --timeout is 'soon', but must be a number of seconds",
                "run lost-update --timeout NaN | --timeout is 'NaN', but must be a number of seconds",
                "explore lost-update --time 1e7 | --time is '1e7', but must be a number of seconds",
                "run lost-update --record /no/such/folder/x | its folder does not exist",
                "compare io-three-models --record /no/such/folder/x | its folder does not exist",
                "run lost-update --record src | Cannot save to src: it is a folder; name a file.",
                "run lost-update --record= | --record is empty, but must be the name of a file.",
                "run lost-update --engine steam | --engine is 'steam', but must be live or controlled; see",
                "run lost-update --seed many | --seed is 'many', but must be a whole number; see 'interleave run"
                        + " --help",
                "run lost-update --seed 99999999999999999999 | '99999999999999999999', which is out of all bounds;",
                "run lost-update --seed 1 --seed 2 | --seed is given twice, but can be given once; see 'interleave run",
                "run lost-update --seed | --seed needs a value: --seed N; see 'interleave run --help'.",
                "run lost-update --json=yes | --json takes no value, but is 'yes'; see 'interleave run --help'.",
                "run lost-update now | 'now' is one word too many for 'interleave run'; see 'interleave run --help'.",
                "run lost-update --parm a=1 | has no option '--parm'; did you mean --param; see",
                "run | LESSON is missing; see 'interleave run --help'.",
                "compare two-locks | Lesson two-locks has no variants",
                "compare io-three-models --param model=threads | Parameter model is what the variants differ in",
                "events /no/such/file | There is no file /no/such/file.",
                "events src | src is a folder, not a recording.",
                "events | FILE is missing; see 'interleave events --help'.",
                "explode | There is no command 'explode'; did you mean explore; see 'interleave --help'."
            })
    void badInputIsASentenceAndExitCodeTwo(String arguments, String sentence) {
        assertEquals(ExitCode.BAD_INPUT, run(arguments.split(" ")));
        assertTrue(err.toString().contains(sentence), err::toString);
        assertEquals(1, err.toString().lines().count(), err::toString);
        assertEquals("", out.toString());
    }

    @Test
    void anEmptyNameIsCalledEmpty() {
        assertEquals(ExitCode.BAD_INPUT, run("events", ""));
        assertEquals(
                "FILE is empty, but must be the name of a recording.",
                err.toString().strip());
        err.getBuffer().setLength(0);
        assertEquals(ExitCode.BAD_INPUT, run("run", ""));
        assertEquals(
                "LESSON is empty; 'interleave list' shows all lessons.",
                err.toString().strip());
    }

    /// Nothing is run, for the recording could not be saved afterwards. A folder that is a file system of its own
    /// says only when it is tried that it takes no files.
    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlaceThatTakesNoFileIsRefusedBeforeTheRun() throws IOException {
        assertEquals(ExitCode.BAD_INPUT, run("run", "lost-update", "--record", "/proc/a.interleave"));
        assertEquals(
                "Cannot save to /proc/a.interleave: no file can be made in its folder; name another.",
                err.toString().strip());
        err.getBuffer().setLength(0);
        assertEquals(ExitCode.BAD_INPUT, run("run", "lost-update", "--record", "/dev/null"));
        assertEquals(
                "Cannot save to /dev/null: it is no ordinary file; name another.",
                err.toString().strip());
        Path file = folder.resolve("a.interleave");
        OutputPlace.check("--record", file);
        assertFalse(Files.exists(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aRecordingThatWasCutOffIsPrintedAndSaidToBe() throws IOException {
        Path file = folder.resolve("run.interleave");
        assertEquals(
                ExitCode.OK,
                run("run", "bounded-queue", "--engine", "controlled", "--record", file.toString()),
                err::toString);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 5));
        out.getBuffer().setLength(0);
        assertEquals(ExitCode.OK, run("events", file.toString()));
        assertTrue(out.toString().startsWith("{\"nanos\":0,"), out::toString);
        assertTrue(err.toString().startsWith("The file "), err::toString);
        assertTrue(err.toString().contains(" events could be read."), err::toString);
    }

    @Test
    void aRunWithoutAVerdictHasNoneInBrackets() {
        assertEquals(ExitCode.TIMED_OUT, run("run", "lost-update", "--timeout", "0.0001"));
        assertTrue(out.toString().lines().anyMatch("timeout: had not ended after 0.1 ms"::equals), out::toString);
    }

    @Test
    void aForeignFileIsASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("foreign"), "not a recording");
        assertEquals(ExitCode.BAD_INPUT, run("events", file.toString()));
        assertTrue(err.toString().strip().lines().count() <= 2, err::toString);
        assertFalse(err.toString().contains("Exception"), err::toString);
    }

    @ParameterizedTest
    @CsvSource({"--help", "list --help", "run --help", "events --help", "--version", "run --version", "list --version"})
    void helpIsThere(String arguments) {
        assertEquals(ExitCode.OK, run(arguments.split(" ")));
        assertTrue(out.toString().contains("interleave"), out::toString);
    }

    private static List<String> fieldNames(String json) throws IOException {
        List<String> names = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    names.add(parser.currentName());
                }
            }
        }
        return names;
    }
}
