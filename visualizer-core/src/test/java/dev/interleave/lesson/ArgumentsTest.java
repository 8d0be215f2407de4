package dev.interleave.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.engine.Outcome;
import dev.interleave.lab.Lab;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    private static final Parameter<Integer> COUNT = new IntegerParameter("count", "how many", 3, 1, 9);
    private static final Parameter<Boolean> FAST = new BooleanParameter("fast", "whether", true);
    private static final Parameter<Duration> PAUSE =
            new MillisParameter("pause", "how long", Duration.ofMillis(5), Duration.ofSeconds(1));

    private final Lesson lesson = new Example();

    @Test
    void whatIsNotGivenTakesItsDefault() {
        Arguments arguments = Arguments.parse(lesson, Map.of());
        assertEquals(3, arguments.get(COUNT));
        assertEquals(true, arguments.get(FAST));
        assertEquals(Duration.ofMillis(5), arguments.get(PAUSE));
    }

    @Test
    void textsReadBackAsTheSameArguments() {
        Arguments arguments = Arguments.parse(lesson, Map.of("count", " 7 ", "fast", "FALSE", "pause", "20 ms"));
        assertEquals("{count=7, fast=false, pause=20}", arguments.texts().toString());
        assertEquals(
                arguments.texts(), Arguments.parse(lesson, arguments.texts()).texts());
    }

    @ParameterizedTest
    @CsvSource({
        "count,0,a whole number from 1 to 9",
        "count,10,a whole number from 1 to 9",
        "count,many,a whole number from 1 to 9",
        "count,99999999999,a whole number from 1 to 9",
        "fast,yes,true or false",
        "pause,-1,milliseconds from 0 to 1000",
        "pause,1.5,milliseconds from 0 to 1000",
        "pause,1001,milliseconds from 0 to 1000"
    })
    void refusesAWrongValueWithNameValueAndRange(String name, String text, String range) {
        String message = assertThrows(BadParameter.class, () -> Arguments.parse(lesson, Map.of(name, text)))
                .getMessage();
        assertEquals("Parameter " + name + " is '" + text + "', but must be " + range + ".", message);
    }

    @Test
    void refusesAParameterThatTheLessonDoesNotHave() {
        String message = assertThrows(BadParameter.class, () -> Arguments.parse(lesson, Map.of("speed", "1")))
                .getMessage();
        assertEquals("Lesson example has no parameter 'speed'. It has: count, fast, pause.", message);
    }

    @Test
    void aProgramIsMadeAgainFromItsDescription() throws ReflectiveOperationException {
        Arguments arguments = Arguments.parse(lesson, Map.of("count", "4"));
        LessonProgram again = new LessonProgram(new LessonProgram(lesson, arguments).describe());
        assertEquals("example", again.lesson().id());
        assertEquals(arguments.texts(), again.arguments().texts());
    }

    @Test
    void whatIsNotDeclaredIsForbidden() {
        Arguments arguments = Arguments.parse(lesson, Map.of());
        assertEquals(Optional.of(Verdict.ALLOWED), lesson.verdict(new Outcome.Finished("good"), arguments));
        assertEquals(Optional.of(Verdict.SURPRISING), lesson.verdict(new Outcome.Finished("odd"), arguments));
        assertEquals(Optional.of(Verdict.FORBIDDEN), lesson.verdict(new Outcome.Finished("other"), arguments));
        assertEquals(Optional.of(Verdict.FORBIDDEN), lesson.verdict(new Outcome.Failed("good"), arguments));
        assertEquals(Optional.of(Verdict.FORBIDDEN), lesson.verdict(new Outcome.Deadlock(List.of()), arguments));
        assertTrue(lesson.verdict(new Outcome.Stopped(), arguments).isEmpty());
    }

    /// A lesson for this test.
    public static final class Example implements Lesson {

        @Override
        public String id() {
            return "example";
        }

        @Override
        public String title() {
            return "Example";
        }

        @Override
        public Chapter chapter() {
            return Chapter.THREADS;
        }

        @Override
        public String paragraph() {
            return "";
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of(COUNT, FAST, PAUSE);
        }

        @Override
        public List<DeclaredOutcome> outcomes(Arguments arguments) {
            return List.of(DeclaredOutcome.allowed("good", "good"), DeclaredOutcome.surprising("odd", "odd"::equals));
        }

        @Override
        public void run(Lab lab, Arguments arguments) {}
    }
}
