package dev.interleave.app;

import dev.interleave.app.OpenRequest.PlayLesson;
import dev.interleave.app.compare.CompareModel;
import dev.interleave.app.session.ControlledRequest;
import dev.interleave.app.timeline.picture.PictureOptions;
import dev.interleave.app.timeline.picture.TimelinePicture;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.cli.ExitCode;
import dev.interleave.cli.FailureSentence;
import dev.interleave.cli.RunReport;
import dev.interleave.engine.RunSettings;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.run.LessonRun;
import dev.interleave.run.LiveLesson;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What happens where there is no display to open a window on: the lesson runs all the same, and the
/// picture of its timeline goes to a file.
public final class HeadlessFallback {

    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private HeadlessFallback() {}

    /// Whether JavaFX would fail to open a window here. Only Linux can tell beforehand.
    public static boolean isNeeded() {
        return isNeeded(System.getProperty("os.name", ""), System.getenv(), System.getProperty("glass.platform", ""));
    }

    static boolean isNeeded(String system, Map<String, String> environment, String platform) {
        return system.startsWith("Linux")
                && platform.isEmpty()
                && environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /// Runs what was asked for, or reads it, prints its outcome, and draws it to a file in the
    /// temporary directory.
    ///
    /// @return the exit code, one of {@link ExitCode}
    static int show(OpenRequest request, PrintStream out, PrintStream err) {
        try {
            return switch (request) {
                case OpenRequest.Nothing _ -> run(new PlayLesson(LessonDesk.DEFAULT_LESSON, Map.of()), out);
                case PlayLesson asked -> run(asked, out);
                case OpenRequest.PlayControlled(ControlledRequest asked) -> run(asked, out);
                case OpenRequest.ShowRecording(Path _, Trace trace) -> draw(trace, out);
                case OpenRequest.ShowBeside both -> tellBoth(both, out);
            };
        } catch (IOException e) {
            err.println(FailureSentence.of(e));
            return ExitCode.BAD_INPUT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.TIMED_OUT;
        }
    }

    private static int run(PlayLesson asked, PrintStream out) throws IOException, InterruptedException {
        announce(Catalogue.find(asked.id()).orElseThrow(), out);
        return report(live(asked), out);
    }

    /// Has the run that was asked for.
    static LessonRun live(PlayLesson asked) throws IOException, InterruptedException {
        Lesson lesson = Catalogue.find(asked.id()).orElseThrow();
        LessonProgram program = new LessonProgram(lesson, Arguments.parse(lesson, asked.arguments()));
        RunSettings usual = RunSettings.DEFAULT;
        RunSettings settings = new RunSettings(asked.interpreterLock(), usual.switchInterval(), usual.recording());
        return LiveLesson.complete(program, settings, Optional.of(LONGEST_RUN));
    }

    private static int run(ControlledRequest asked, PrintStream out) throws IOException {
        announce(asked.program().lesson(), out);
        return report(asked.complete(), out);
    }

    private static void announce(Lesson lesson, PrintStream out) {
        out.println("There is no display, so " + lesson.title() + " runs without a window.");
    }

    private static int report(LessonRun run, PrintStream out) throws IOException {
        RunReport.print(run, new PrintWriter(out, true, StandardCharsets.UTF_8));
        draw(run.trace(), out);
        return ExitCode.of(run);
    }

    private static int tellBoth(OpenRequest.ShowBeside both, PrintStream out) {
        CompareModel model =
                new CompareModel(both.first().trace(), both.second().trace(), both.names());
        out.println(model.summary());
        for (CompareModel.Side side : List.of(model.first(), model.second())) {
            if (!side.parts().isEmpty()) {
                out.println(side.name() + ": " + side.parts());
            }
        }
        return ExitCode.OK;
    }

    private static int draw(Trace trace, PrintStream out) throws IOException {
        Path picture = pictureFile();
        TimelinePicture.write(trace, picture, PictureOptions.usual());
        out.println("The picture of its timeline is " + picture);
        return ExitCode.OK;
    }

    private static Path pictureFile() throws IOException {
        try {
            return Files.createTempFile("interleave-timeline-", ".png");
        } catch (IOException | SecurityException refused) {
            throw new IOException(
                    "Cannot make a file for the picture in " + System.getProperty("java.io.tmpdir", ".")
                            + "; name another folder with -Djava.io.tmpdir=FOLDER in JAVA_TOOL_OPTIONS.",
                    refused);
        }
    }
}
