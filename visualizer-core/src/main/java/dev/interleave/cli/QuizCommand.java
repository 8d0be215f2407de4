package dev.interleave.cli;

import dev.interleave.cli.EngineArguments.EngineName;
import dev.interleave.engine.RunSettings;
import dev.interleave.quiz.Choice;
import dev.interleave.quiz.Posed;
import dev.interleave.quiz.Quiz;
import dev.interleave.run.LessonRun;
import dev.interleave.run.LiveLesson;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Runs a lesson and prints the questions that come up in the run, with their keys.
@Command(
        name = "quiz",
        description = "Runs a lesson and prints the questions that it asks whoever watches, with the right choices.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the questions of a run, however it came out", "2:bad input"})
final class QuizCommand implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Mixin
    private final LessonArguments lesson = new LessonArguments();

    @Mixin
    private final EngineArguments engine = new EngineArguments();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    QuizCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        LessonRun run = switch (engine.engine().orElse(EngineName.LIVE)) {
            case LIVE -> live();
            case CONTROLLED -> engine.controlled().run(lesson, Optional.empty());
        };
        List<Posed> questions = Quiz.of(run.program(), run.trace());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, asMap(run, questions));
        } else {
            if (questions.isEmpty()) {
                out.println("No question comes up in this run.");
            }
            questions.forEach(question -> print(out, question));
            out.println(run.result().outcome().kind() + ": "
                    + run.result().outcome().text());
            run.token().ifPresent(token -> out.println("token " + token));
            out.flush();
        }
        return ExitCode.OK;
    }

    private LessonRun live() throws IOException, InterruptedException {
        boolean interpreterLock = engine.controlled().interpreterLock();
        RunSettings settings = new RunSettings(interpreterLock, RunSettings.DEFAULT.switchInterval(), true);
        return LiveLesson.complete(lesson.program(), settings, Optional.of(LONGEST));
    }

    private static void print(PrintWriter out, Posed question) {
        out.printf(
                Locale.ROOT,
                "%s  (before event %d, at %.2f ms)%n",
                question.sentence(),
                question.position(),
                question.nanos() / 1e6);
        int number = 1;
        for (Choice choice : question.choices()) {
            out.println((choice.isRight() ? " *" : "  ") + number++ + " " + choice.text());
        }
        out.println("   " + question.explanation());
        out.println();
    }

    private static Map<String, Object> asMap(LessonRun run, List<Posed> questions) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("lesson", run.program().lesson().id());
        run.token().ifPresent(token -> object.put("token", token.toString()));
        object.put("questions", questions.stream().map(QuizCommand::asMap).toList());
        return object;
    }

    private static Map<String, Object> asMap(Posed question) {
        List<Integer> key = new ArrayList<>();
        for (int i = 0; i < question.choices().size(); i++) {
            if (question.choices().get(i).isRight()) {
                key.add(i + 1);
            }
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("question", question.sentence());
        object.put("position", question.position());
        object.put("nanos", question.nanos());
        object.put("choices", question.choices().stream().map(Choice::text).toList());
        object.put("key", key);
        object.put("explanation", question.explanation());
        return object;
    }
}
