package dev.interleave.samples;

import dev.interleave.engine.Outcome;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Shared;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Verdict;
import java.util.List;

/// Lessons that do what no lesson should.
public final class OddLessons {

    private OddLessons() {}

    public static LessonProgram program(Lesson lesson) {
        return LessonProgram.byDefault(lesson);
    }

    /// What they have in common.
    public abstract static class OddLesson implements Lesson {

        protected OddLesson() {}

        @Override
        public String id() {
            return "odd";
        }

        @Override
        public String title() {
            return "Odd";
        }

        @Override
        public Chapter chapter() {
            return Chapter.THREADS;
        }

        @Override
        public String paragraph() {
            return "What no lesson should do.";
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public List<DeclaredOutcome> outcomes(Arguments arguments) {
            return List.of(new DeclaredOutcome(Verdict.ALLOWED, "anything", Outcome.class::isInstance, false));
        }
    }

    /// A thread that goes round a loop for ever and asks for nothing.
    public static final class Spins extends OddLesson {

        public Spins() {}

        @Override
        public void run(Lab lab, Arguments arguments) {
            lab.thread("spinner", () -> {
                        long turns = 0;
                        while (turns >= 0) {
                            turns = (turns + 1) & 0xffff;
                        }
                        lab.print("after " + turns);
                    })
                    .start()
                    .join();
        }
    }

    /// The same, and it catches whatever is thrown at it.
    public static final class SpinsAndCatches extends OddLesson {

        public SpinsAndCatches() {}

        @Override
        @SuppressWarnings({"EmptyCatch", "CatchAndPrintStackTrace"}) // that is what is odd about it
        public void run(Lab lab, Arguments arguments) {
            lab.thread("spinner", () -> {
                        long turns = 0;
                        while (turns >= 0) {
                            try {
                                while (turns >= 0) {
                                    turns = (turns + 1) & 0xffff;
                                }
                            } catch (Throwable thrown) {
                                // Goes on.
                            }
                        }
                    })
                    .start()
                    .join();
        }
    }

    /// A daemon that will not be thrown out.
    public static final class CatchesEverything extends OddLesson {

        public CatchesEverything() {}

        @Override
        @SuppressWarnings("EmptyCatch") // that is what is odd about it
        public void run(Lab lab, Arguments arguments) throws Exception {
            Shared<Integer> value = lab.shared("value", 0);
            lab.daemon("stubborn", () -> {
                        while (value.get() >= 0) {
                            try {
                                while (true) {
                                    value.set(value.get() + 1);
                                }
                            } catch (Throwable thrown) {
                                // Goes on.
                            }
                        }
                    })
                    .start();
            lab.sleep(Lab.ms(1));
            lab.result("left it");
        }
    }

    /// A thread of its own uses the lab.
    public static final class UsesForeignThread extends OddLesson {

        public UsesForeignThread() {}

        @Override
        public void run(Lab lab, Arguments arguments) throws Exception {
            Shared<Integer> value = lab.shared("value", 0);
            Thread foreign = new Thread(() -> value.set(1), "foreign-1");
            foreign.setUncaughtExceptionHandler((thread, thrown) -> {});
            foreign.start();
            foreign.join();
            lab.result("value " + value.get());
        }
    }
}
