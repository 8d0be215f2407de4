package dev.interleave.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.lab.Lab;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Parameter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SampleRunTest {

    private static final Duration SOON = Duration.ofMillis(300);

    @Test
    void isTheSameEachTime() throws InterruptedException {
        Lesson lesson = Catalogue.find("two-locks").orElseThrow();
        Duration most = Duration.ofSeconds(30);
        int events = SampleRun.of(lesson, most).orElseThrow().size();
        assertTrue(events > 10);
        assertEquals(events, SampleRun.of(lesson, most).orElseThrow().size());
    }

    @Test
    void aLessonThatNeverEndsHasNone() throws InterruptedException {
        assertEquals(Optional.empty(), SampleRun.of(new Endless(), SOON));
        assertEquals(Optional.empty(), SampleRun.of(new Stuck(), SOON));
    }

    @Test
    void aLessonThatCannotEvenBeginHasNone() throws InterruptedException {
        assertEquals(Optional.empty(), SampleRun.of(new Broken(), SOON));
    }

    /// Steps for ever.
    static final class Endless extends Odd {
        @Override
        public void run(Lab lab, Arguments arguments) {
            while (true) {
                lab.sleep(Lab.ms(1));
            }
        }
    }

    /// Comes to no next step.
    static final class Stuck extends Odd {
        @Override
        public void run(Lab lab, Arguments arguments) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    /// Does not know its own parameters.
    static final class Broken extends Odd {
        @Override
        public List<Parameter<?>> parameters() {
            throw new IllegalStateException("no parameters today");
        }

        @Override
        public void run(Lab lab, Arguments arguments) {}
    }

    /// What such lessons have in common.
    abstract static class Odd implements Lesson {
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
            return "Odd.";
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public List<DeclaredOutcome> outcomes(Arguments arguments) {
            return List.of();
        }
    }
}
