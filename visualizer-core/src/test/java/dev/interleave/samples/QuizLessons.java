package dev.interleave.samples;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Queue;
import dev.interleave.lab.Semaphore;
import dev.interleave.lab.Shared;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.LessonProgram;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import dev.interleave.lesson.Verdict;
import java.util.List;

/// Small lessons of which it is known what can come of them from where. They are loaded by name, so they ask what
/// they are told only by `asking`.
public final class QuizLessons {

    private QuizLessons() {}

    public static LessonProgram program(Lesson lesson) {
        return LessonProgram.byDefault(lesson);
    }

    /// What they have in common.
    public abstract static class Small implements Lesson {

        private List<Question> questions = List.of();

        protected Small() {}

        /// This, with these questions.
        public LessonProgram asking(Question... asked) {
            questions = List.of(asked);
            return program(this);
        }

        @Override
        public List<Question> questions() {
            return questions;
        }

        @Override
        public String id() {
            return "small";
        }

        @Override
        public String title() {
            return "Small";
        }

        @Override
        public Chapter chapter() {
            return Chapter.THREADS;
        }

        @Override
        public String paragraph() {
            return "Small enough to know.";
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public List<DeclaredOutcome> outcomes(Arguments arguments) {
            return List.of(new DeclaredOutcome(Verdict.ALLOWED, "anything", _ -> true, false));
        }

        static void together(LabThread one, LabThread other) {
            one.start();
            other.start();
            one.join();
            other.join();
        }
    }

    /// Two threads that each read and then write: six ways, of which four lose an update.
    public static final class LostUpdate extends Small {

        public LostUpdate() {}

        @Override
        public void run(Lab lab, Arguments arguments) {
            Shared<Integer> counter = lab.shared("counter", 0);
            together(
                    lab.thread("counter-1", () -> count(lab, counter)),
                    lab.thread("counter-2", () -> count(lab, counter)));
            lab.result("total " + counter.get()); // mark: total
        }

        private static void count(Lab lab, Shared<Integer> counter) {
            int seen = counter.get(); // mark: read
            counter.set(seen + 1); // mark: write
            lab.print(lab.currentName() + " has counted"); // mark: say
        }
    }

    /// Two threads that take two locks in opposite order.
    public static final class Crossed extends Small {

        public Crossed() {}

        @Override
        public void run(Lab lab, Arguments arguments) {
            Lock a = lab.lock("A");
            Lock b = lab.lock("B");
            together(lab.thread("ab", () -> both(a, b)), lab.thread("ba", () -> both(b, a)));
            lab.result("both done"); // mark: crossed result
        }

        private static void both(Lock first, Lock second) {
            first.acquire(); // mark: first lock
            second.acquire(); // mark: second lock
            second.release(); // mark: let go
            first.release(); // mark: let go of first
        }
    }

    /// Puts three, takes one; then a sleep of 40 ms, and a second thread has one of two permits meanwhile.
    public static final class Alone extends Small {

        public Alone() {}

        @Override
        public void run(Lab lab, Arguments arguments) {
            Queue<String> items = lab.queue("items", 5);
            Semaphore places = lab.semaphore("places", 2);
            for (int i = 1; i <= 3; i++) {
                items.put("item " + i); // mark: put
            }
            items.get(); // mark: get
            LabThread guest = lab.thread("guest", () -> {
                places.acquire(); // mark: come in
                lab.sleep(Lab.ms(20)); // mark: stay
                places.release(); // mark: leave
            });
            guest.start(); // mark: start guest
            lab.sleep(Lab.ms(40)); // mark: pause
            guest.join(); // mark: join guest
            lab.print("all gone"); // mark: say all gone
            lab.result("2 left"); // mark: alone result
        }
    }

    /// Two threads that print at once, and one that prints when both have ended.
    public static final class Printers extends Small {

        public Printers() {}

        @Override
        public void run(Lab lab, Arguments arguments) {
            LabThread one = lab.thread("one", () -> lab.print("from one"));
            LabThread two = lab.thread("two", () -> lab.print("from two"));
            one.start(); // mark: start one
            two.start(); // mark: start two
            one.join(); // mark: join one
            two.join(); // mark: join two
            lab.print("from main"); // mark: say last
        }
    }
}
