package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.timeline.TraceExamples;
import dev.interleave.cli.ExitCode;
import dev.interleave.format.RecordingWriter;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// `interleave picture`, to SVG, which needs no toolkit.
class PictureCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private Path recording = Path.of("");
    private Path picture = Path.of("");
    private final StringWriter errors = new StringWriter();

    /// Two locks: deadlocked from 34 ms to the end at 64 ms.
    @BeforeEach
    void record() throws IOException {
        recording = folder.resolve("run.interleave");
        picture = folder.resolve("run.svg");
        RecordingWriter.write(TraceExamples.twoLocks(), recording);
    }

    private int draw(String... options) {
        CommandLine line = Main.commandLine();
        line.setErr(new PrintWriter(errors, true));
        line.getSubcommands().values().forEach(command -> command.setErr(new PrintWriter(errors, true)));
        List<String> all = new java.util.ArrayList<>(List.of("picture", recording.toString()));
        all.addAll(List.of(options));
        if (all.stream().noneMatch(option -> option.startsWith("--out"))) {
            all.addAll(List.of("--out", picture.toString()));
        }
        return line.execute(all.toArray(String[]::new));
    }

    private String drawn() throws IOException {
        return Files.readString(picture);
    }

    @Test
    void showsTheWholeRunWhenNothingElseIsAsked() throws IOException {
        assertEquals(ExitCode.OK, draw(), errors.toString());
        assertTrue(drawn().contains(">0 ms<"));
        assertTrue(drawn().contains(">60 ms<"));
    }

    @Test
    void showsOnlyWhatLiesBetweenFromAndTo() throws IOException {
        assertEquals(ExitCode.OK, draw("--from", "20", "--to", "40"), errors.toString());
        assertTrue(drawn().contains(">30 ms<"));
        assertFalse(drawn().contains(">10 ms<"));
        assertFalse(drawn().contains(">60 ms<"));
    }

    @Test
    void goesToTheEndWithoutTo() throws IOException {
        assertEquals(ExitCode.OK, draw("--from", "40.5"), errors.toString());
        assertTrue(drawn().contains(">60 ms<"));
        assertFalse(drawn().contains(">40 ms<"));
    }

    @Test
    void beginsAtTheBeginningWithoutFrom() throws IOException {
        assertEquals(ExitCode.OK, draw("--to", "30"), errors.toString());
        assertTrue(drawn().contains(">0 ms<"));
        assertFalse(drawn().contains(">40 ms<"));
    }

    @Test
    void drawsBySteps() throws IOException {
        assertEquals(ExitCode.OK, draw("--axis", "step"), errors.toString());
        assertTrue(drawn().contains(">steps<"));
        assertTrue(drawn().contains(">15<"));
        assertFalse(drawn().contains(">60 ms<"));
    }

    @Test
    void bySteps_ShowsWhatHappenedBetweenFromAndTo() throws IOException {
        assertEquals(ExitCode.OK, draw("--axis", "step", "--from", "27", "--to", "64"), errors.toString());
        assertTrue(drawn().contains(">18<"));
        assertFalse(drawn().contains(">10<"));
    }

    @Test
    void aControlledRunIsDrawnByStepsAndTimeUnlessAskedOtherwise() throws IOException {
        Trace trace = TraceExamples.twoLocks();
        RecordingWriter.write(trace.withInfo(trace.info().with(RunInfo.ENGINE, "controlled")), recording);
        assertEquals(ExitCode.OK, draw(), errors.toString());
        assertTrue(drawn().contains(">steps and time<"));
        assertEquals(ExitCode.OK, draw("--axis", "time"), errors.toString());
        assertTrue(drawn().contains(">60 ms<"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from 40 --to 20|--to must be after --from.",
                "--from 40 --to 40|--to must be after --from.",
                "--to 0|--to must be after --from.",
                "--from 100|--from is '100', but the run ends at 64.0 ms.",
                "--from=-1|--from is '-1', but must be milliseconds from the run's beginning.",
                "--from NaN|--from is 'NaN', but must be milliseconds from the run's beginning.",
                "--to 1e300|--to is '1e300', but must be milliseconds from the run's beginning.",
                "--from soon|--from is 'soon', but must be milliseconds from the run's beginning.",
                "--out=|--out is '', but must end in .png or .svg.",
                "--out /proc/x.png|Cannot save to /proc/x.png: no file can be made in its folder",
                "--size huge|--size is 'huge', but must be like 1600x900.",
                "--size 10x10|--size is '10x10', but must be from 320x200 to 16384x16384.",
                "--axis clock|--axis is 'clock', but must be time, step or mixed; see 'interleave picture --help'.",
                "--theme pink|--theme is 'pink', but must be dark or light; see 'interleave picture --help'.",
            })
    void refusesABadValueWithASentence(String options, String sentence) {
        assertEquals(ExitCode.BAD_INPUT, draw(options.split(" ", -1)));
        assertTrue(errors.toString().contains(sentence), errors.toString());
        assertEquals(1, errors.toString().lines().count(), errors.toString());
        assertFalse(Files.exists(picture));
    }

    @Test
    void saysThatARecordingWasCutOffAndDrawsTheRest() throws IOException {
        byte[] whole = Files.readAllBytes(recording);
        Files.write(recording, Arrays.copyOf(whole, whole.length - 5));
        assertEquals(ExitCode.OK, draw());
        assertTrue(errors.toString().contains(" events could be read."), errors.toString());
        assertTrue(drawn().contains("<svg"));
    }

    @Test
    void refusesAPictureOfAnotherKind() {
        assertEquals(ExitCode.BAD_INPUT, draw("--out", folder.resolve("run.gif").toString()));
        assertTrue(errors.toString().contains("must end in .png or .svg"), errors.toString());
    }

    @Test
    void saysThatARecordingIsNotThere() {
        recording = folder.resolve("none.interleave");
        assertEquals(ExitCode.BAD_INPUT, draw());
        assertTrue(errors.toString().startsWith("There is no file "), errors.toString());
    }
}
