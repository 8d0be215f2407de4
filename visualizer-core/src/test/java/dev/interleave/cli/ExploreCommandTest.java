package dev.interleave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.controlled.ControlledSettings;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.run.Token;
import dev.interleave.schedule.Plan;
import dev.interleave.schedule.Schedule;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ExploreCommandTest {

    private static final Pattern RUNS = Pattern.compile("\"runs\" : (\\d+)");
    private static final Pattern TOKEN = Pattern.compile("\"token\" : \"([^\"]+)\"");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void countsTheInterleavingsOfReadsAndWrites() {
        assertEquals(0, explore("lost-update", "all", "threads=2", "rounds=1", "pause=0"), err::toString);
        String found = out.toString();
        assertTrue(found.contains("\"complete\" : true"), found);
        assertEquals(6, runs(found));
        assertTrue(found.contains("\"races\" : [ {"), found);
        int lost = found.indexOf("\"outcome\" : \"total 1\"");
        assertEquals(4, runs(found.substring(lost)), found);
    }

    @Test
    void theReductionFindsTheSameFromFewerRuns() {
        assertEquals(0, explore("lost-update", "reduced", "threads=2", "rounds=2", "pause=0"), err::toString);
        assertEquals(34, runs(out.toString()));
        for (String total : new String[] {"total 2", "total 3", "total 4"}) {
            assertTrue(out.toString().contains('"' + total + '"'), out::toString);
        }
    }

    @Test
    void everyTokenLeadsToItsOutcome() {
        assertEquals(0, explore("two-locks", "reduced", "pause=0"), err::toString);
        Matcher token = TOKEN.matcher(out.toString());
        int count = 0;
        while (token.find()) {
            String found = out.toString();
            String outcome = found.substring(found.lastIndexOf("\"outcome\" : \"", token.start()) + 13);
            StringWriter replayed = new StringWriter();
            assertEquals(0, line(replayed).execute("run", "two-locks", "--token", token.group(1), "--json"));
            assertTrue(replayed.toString().contains(outcome.substring(0, outcome.indexOf('"'))), replayed::toString);
            count++;
        }
        // One for each outcome, and one for the deadlock with the fewest preemptions.
        assertEquals(3, count);
        assertTrue(out.toString().contains("\"fewest\" : true"), out::toString);
    }

    @Test
    void whatABoundKeptItFromIsNotCalledComplete() {
        assertEquals(0, run("explore", "lost-update", "--strategy", "all", "--limit", "10", "--json"), err::toString);
        assertTrue(out.toString().contains("\"complete\" : false"), out::toString);
        assertEquals(10, runs(out.toString()));
    }

    @Test
    void wrongInputIsRefusedWithASentence() {
        String[][] wrong = {
            {"explore", "two-locks", "--limit", "0"},
            {"explore", "two-locks", "--depth", "3"},
            {"explore", "two-locks", "--seed", "3"},
            {"explore", "two-locks", "--strategy", "most"},
            {"explore", "two-locks", "--time", "-1"},
            {"explore", "two-locks", "--preemptions", "-1"},
            {"explore", "no-such"},
            {"run", "two-locks", "--seed", "3"},
            {"run", "two-locks", "--cores", "3"},
            {"run", "two-locks", "--engine", "controlled", "--cores", "0"},
            {"run", "two-locks", "--engine", "controlled", "--slice", "0"},
            {"run", "two-locks", "--engine", "controlled", "--seed", "-3"},
            {"run", "two-locks", "--token", "gather#1-2222-r"},
            {"run", "two-locks", "--token", "two-locks#1-2222-r"},
            {"run", "two-locks", "--token", "nonsense"},
            {"run", "two-locks", "--engine", "live", "--token", "two-locks#1-2222-r"},
        };
        for (String[] arguments : wrong) {
            err.getBuffer().setLength(0);
            assertEquals(2, run(arguments), () -> String.join(" ", arguments));
            assertTrue(err.toString().strip().length() > 20, () -> String.join(" ", arguments) + ": " + err);
            assertEquals(1, err.toString().lines().count(), err::toString);
        }
    }

    @Test
    void aTokenThatIsNotOfTheRunIsNamedWithWhatIsWrong() {
        String good = Token.of(
                        new LessonProgram(
                                Catalogue.find("two-locks").orElseThrow(),
                                Arguments.parse(Catalogue.find("two-locks").orElseThrow(), Map.of("pause", "0"))),
                        ControlledSettings.DEFAULT,
                        new Plan.Given(Schedule.of(1)))
                .toString();
        assertEquals(0, run("run", "two-locks", "--token", good), err::toString);
        String stem = good.substring(0, good.length() - 3);
        refused(stem + "-x20z", "the run has ");
        refused(stem + "-xz", "the schedule does not fit: choice 1 has 2 possibilities, and it wants number 27");
        refused(stem + "-xa9", "which would be written 'xa'");
        refused(stem + "-y", "it begins with r, s, p, o or x");
        refused(stem + "-s007", "which would be written 's7'");
        refused(stem + "-c99999-xa", "it has 99999 cores, but may have at most 1024");
        refused(stem + "-t99999-xa", "its time slice is longer than 10000 ms");
        refused(stem + "-q-xa", "'q' are no settings");
        refused(stem + "--xa", "one of its parts is empty");
        refused(good.replace("?", "?pause=1&"), "it says parameter pause twice");
        refused(good.replace("pause=0", "pause=much"), "Parameter pause is 'much'");
        refused(good.replace("#1-", "#0-"), "is of version 0");
    }

    private void refused(String token, String why) {
        err.getBuffer().setLength(0);
        assertEquals(2, run("run", "two-locks", "--token", token), token);
        assertTrue(err.toString().contains("'" + token + "'"), err::toString);
        assertTrue(err.toString().contains(why), err::toString);
        assertEquals(1, err.toString().lines().count(), err::toString);
    }

    @Test
    void numbersAndNounsAgreeAndNothingIsSaidToBeLeftWhereNothingIs() {
        assertEquals(
                0,
                run("explore", "lost-update", "--preemptions", "0", "--param", "threads=2", "--param", "rounds=1"),
                err::toString);
        assertTrue(out.toString().contains(", 1 outcome; not complete: the bounds kept it from more"), out::toString);
        assertTrue(out.toString().contains(" 0 preemptions, token "), out::toString);
        out.getBuffer().setLength(0);
        assertEquals(0, run("explore", "lost-update", "--param", "threads=2", "--param", "rounds=1"), err::toString);
        assertTrue(out.toString().contains(" 2 outcomes; complete: there is no other outcome"), out::toString);
        assertTrue(out.toString().contains(" 1 preemption, token "), out::toString);
    }

    private static long runs(String json) {
        Matcher runs = RUNS.matcher(json);
        assertTrue(runs.find(), json);
        return Long.parseLong(runs.group(1));
    }

    private int explore(String lesson, String strategy, String... parameters) {
        String[] arguments = new String[5 + 2 * parameters.length];
        arguments[0] = "explore";
        arguments[1] = lesson;
        arguments[2] = "--json";
        arguments[3] = "--strategy";
        arguments[4] = strategy;
        for (int i = 0; i < parameters.length; i++) {
            arguments[5 + 2 * i] = "--param";
            arguments[6 + 2 * i] = parameters[i];
        }
        return run(arguments);
    }

    private int run(String... arguments) {
        return line(out).execute(arguments);
    }

    private CommandLine line(StringWriter to) {
        return InterleaveCommand.create().setOut(new PrintWriter(to, true)).setErr(new PrintWriter(err, true));
    }
}
