package dev.interleave.app;

import dev.interleave.analysis.Axis;
import dev.interleave.app.theme.Theme;
import dev.interleave.app.timeline.picture.PictureOptions;
import dev.interleave.app.timeline.picture.TimelinePicture;
import dev.interleave.cli.BadInput;
import dev.interleave.cli.ExitCode;
import dev.interleave.cli.GivenNumber;
import dev.interleave.cli.OutputPlace;
import dev.interleave.cli.RecordingArgument;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Draws the timeline of a recording to a file, without a display.
@Command(
        name = "picture",
        description = "Draws the timeline of a recording, as PNG or SVG.",
        mixinStandardHelpOptions = true)
final class PictureCommand implements Callable<Integer> {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final double MOST_MILLIS = 1e12;
    private static final double NANOS_PER_MILLI = 1e6;

    @Mixin
    private final RecordingArgument recording = new RecordingArgument();

    @Option(names = "--out", required = true, paramLabel = "PICTURE", description = "A .png or .svg file.")
    private Path out = Path.of("");

    @Option(names = "--size", paramLabel = "WIDTHxHEIGHT", description = "In pixels. Default: ${DEFAULT-VALUE}.")
    private String size = "1600x900";

    @Option(names = "--from", paramLabel = "MS", description = "Where to begin, in milliseconds of the run.")
    private @Nullable String fromMillis;

    @Option(names = "--to", paramLabel = "MS", description = "Where to end, in milliseconds of the run.")
    private @Nullable String toMillis;

    @Option(names = "--theme", description = "dark or light. Default: dark.")
    private Theme theme = Theme.DARK;

    @Option(
            names = "--axis",
            description = "time; step, which gives every event the same width; or mixed, which gives room to both."
                    + " Default: mixed for a controlled run, time for a live one.")
    private @Nullable Axis axis;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    PictureCommand() {}

    @Override
    public Integer call() throws IOException {
        checkOut();
        PictureOptions options = options();
        Trace trace = recording.read(spec.commandLine().getErr());
        checkFrom(trace, options);
        TimelinePicture.write(trace, out, options);
        return ExitCode.OK;
    }

    private void checkOut() {
        String name = out.toString().toLowerCase(java.util.Locale.ROOT);
        if (!name.endsWith(".png") && !name.endsWith(".svg")) {
            throw new BadInput("--out is '" + out + "', but must end in .png or .svg.");
        }
        OutputPlace.check("--out", out);
    }

    private void checkFrom(Trace trace, PictureOptions options) {
        double end = trace.durationNanos() / NANOS_PER_MILLI;
        if (options.fromNanos() > trace.durationNanos()) {
            throw new BadInput("--from is '" + fromMillis + "', but the run ends at " + end + " ms.");
        }
    }

    private PictureOptions options() {
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw new BadInput("--size is '" + size + "', but must be like 1600x900.");
        }
        int width = Integer.parseInt(matcher.group(1));
        int height = Integer.parseInt(matcher.group(2));
        if (Math.min(width / PictureOptions.LEAST_WIDTH_PX, height / PictureOptions.LEAST_HEIGHT_PX) < 1
                || Math.max(width, height) > PictureOptions.MOST_PX) {
            throw new BadInput("--size is '" + size + "', but must be from " + PictureOptions.LEAST_WIDTH_PX + "x"
                    + PictureOptions.LEAST_HEIGHT_PX + " to " + PictureOptions.MOST_PX + "x" + PictureOptions.MOST_PX
                    + ".");
        }
        long from = nanos("--from", fromMillis);
        long to = nanos("--to", toMillis);
        if (to >= 0 && Math.max(0, from) >= to) {
            throw new BadInput("--to must be after --from.");
        }
        return new PictureOptions(width, height, from, to, theme, Optional.ofNullable(axis));
    }

    /// -1 when the option was not given.
    private static long nanos(String option, @Nullable String text) {
        if (text == null) {
            return -1;
        }
        GivenNumber given = new GivenNumber(option, text);
        double millis = given.value().orElse(-1);
        if (!(millis >= 0 && millis <= MOST_MILLIS)) {
            throw given.refused("milliseconds from the run's beginning");
        }
        return (long) (millis * NANOS_PER_MILLI);
    }
}
