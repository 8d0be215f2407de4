package dev.interleave.engine.controlled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.interleave.InvariantChecker;
import dev.interleave.engine.Outcome;
import dev.interleave.engine.Program;
import dev.interleave.engine.Scheduler;
import dev.interleave.lab.Lab;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.function.Executable;

/// What lesson-like code did in one controlled run, which is required to be sound.
record Trial(Outcome outcome, Trace trace) {

    static final int SEEDS = 50;

    /// Lesson-like code.
    interface Code {
        void run(Lab lab) throws Exception;
    }

    /// What an exception of the type says that code raises.
    static String raised(Class<? extends Throwable> type, Executable code) {
        return String.valueOf(assertThrows(type, code).getMessage());
    }

    static Program program(Code code) {
        return execution -> code.run(new Lab(execution));
    }

    static Trial of(ControlledSettings settings, Scheduler scheduler, Program program) {
        Tape tape = new Tape();
        Outcome outcome = new ControlledEngine(settings).run(program, scheduler, tape);
        Trial trial = new Trial(outcome, tape.trace(RunInfo.EMPTY));
        assertEquals(List.of(), InvariantChecker.check(trial.trace), trial::toString);
        return trial;
    }

    /// As a machine of four cores would do it.
    static Trial byClock(Code code) {
        return of(ControlledSettings.DEFAULT, new Earliest(), program(code));
    }

    /// How the program ends: once as time decides, and with fifty seeds, with and without interpreter lock. Says
    /// which outcomes there were.
    static Set<String> ends(Program program) {
        Set<String> ends = new TreeSet<>();
        for (boolean interpreterLock : new boolean[] {false, true}) {
            ControlledSettings settings = ControlledSettings.DEFAULT.withInterpreterLock(interpreterLock);
            ends.add(of(settings, new Earliest(), program).text());
            for (int seed = 0; seed < SEEDS; seed++) {
                ends.add(of(settings, new ByChance(seed), program).text());
            }
        }
        return ends;
    }

    static Set<String> endsOf(Code code) {
        return ends(program(code));
    }

    String text() {
        return outcome.kind().equals("finished") ? outcome.text() : outcome.kind() + ": " + outcome.text();
    }

    long millis() {
        return Math.round(trace.durationNanos() / 1e6);
    }

    int count(EventKind kind) {
        int count = 0;
        for (int i = 0; i < trace.size(); i++) {
            count += trace.kind(i) == kind ? 1 : 0;
        }
        return count;
    }

    /// The kinds of the events of one actor, in order.
    List<String> words(String actor) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            if (trace.actors().get(trace.actor(i)).name().equals(actor)) {
                words.add(trace.kind(i).word());
            }
        }
        return words;
    }

    /// What was printed, in order.
    List<String> printed() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < trace.size(); i++) {
            if (trace.kind(i) == EventKind.PRINT) {
                lines.add(trace.text((int) trace.value(i)));
            }
        }
        return lines;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(text()).append('\n');
        for (int i = 0; i < trace.size(); i++) {
            text.append(trace.nanos(i)).append(' ').append(InvariantChecker.describe(trace, i));
            text.append('\n');
        }
        return text.toString();
    }
}
