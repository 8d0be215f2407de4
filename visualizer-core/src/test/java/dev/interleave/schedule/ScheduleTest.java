package dev.interleave.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void isWrittenShortAndReadBack() {
        assertEquals("2ab", Schedule.of(0, 0, 1, 2).encode());
        assertEquals("", Schedule.STRAIGHT.encode());
        assertEquals("z.27.", Schedule.of(26, 27).encode());
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            int[] answers = new int[random.nextInt(40)];
            for (int place = 0; place < answers.length; place++) {
                answers[place] = random.nextInt(3) == 0 ? random.nextInt(40) : 0;
            }
            Schedule schedule = Schedule.of(answers).trimmed();
            assertEquals(schedule, Schedule.decode(schedule.encode()));
        }
    }

    @Test
    void namesThePlaceWhereATextIsWrong() {
        for (String text : new String[] {"A", "1.", "..", ".3", "a-b", "99999999999a", "50000000a"}) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> Schedule.decode(text), text);
            assertTrue(String.valueOf(refused.getMessage()).contains("'" + text + "'"), refused::getMessage);
        }
    }

    @Test
    void plansAreWrittenAndReadBack() {
        Plan[] plans = {
            new Plan.Clocked(),
            new Plan.ByChance(42),
            new Plan.ByPriority(1, 3, 100),
            new Plan.ByPartialOrder(9),
            new Plan.Given(Schedule.of(0, 1))
        };
        for (Plan plan : plans) {
            assertEquals(plan, Plan.decode(plan.encode()));
        }
        for (String text : new String[] {"", "y", "sx", "p1", "p1.2", "p1.2.x", "x!"}) {
            assertThrows(IllegalArgumentException.class, () -> Plan.decode(text), text);
        }
    }

    @Test
    void diceAreTheSameEverywhere() {
        Dice dice = new Dice(1);
        assertEquals(-7995527694508729151L, dice.next());
    }
}
