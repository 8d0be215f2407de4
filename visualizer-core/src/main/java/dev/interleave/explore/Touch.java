package dev.interleave.explore;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Step;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What is known of the kinds of steps, beside what they say of themselves.
final class Touch {

    /// Those that may have to wait, by the state of their object.
    private static final Set<Step> BLOCKING = EnumSet.of(
            Step.WAKE,
            Step.ACQUIRE,
            Step.PASS_EVENT,
            Step.PUT,
            Step.GET,
            Step.JOIN_QUEUE,
            Step.AWAIT_LATCH,
            Step.TAKE_WORK,
            Step.GET_RESULT,
            Step.FIRE_TIMER);

    /// Those that leave their object as it was when they end by their timeout.
    private static final Set<Step> HARMLESS_TIMEOUTS =
            EnumSet.of(Step.ACQUIRE, Step.PASS_EVENT, Step.AWAIT_LATCH, Step.PUT, Step.GET, Step.JOIN_QUEUE);

    /// Those that can be taken in one way only, unless they have a timeout.
    private static final Set<Step> PLAIN = EnumSet.of(
            Step.READ,
            Step.WRITE,
            Step.ACQUIRE,
            Step.RELEASE,
            Step.WAIT,
            Step.SET_EVENT,
            Step.CLEAR_EVENT,
            Step.ASK_EVENT,
            Step.AWAIT_EVENT,
            Step.ARRIVE,
            Step.FETCH,
            Step.CLOSE_SERVER,
            Step.COUNT_DOWN,
            Step.AWAIT_LATCH,
            Step.PUT,
            Step.GET,
            Step.TASK_DONE,
            Step.ASK_SIZE,
            Step.JOIN_QUEUE);

    /// Steps of one object, of which those that must wait are opened and closed by the others.
    private static final Map<Step, Long> FAMILIES = new EnumMap<>(Step.class);

    static {
        family(EnumSet.of(Step.ACQUIRE, Step.RELEASE), EnumSet.of(Step.ACQUIRE));
        Set<Step> ofQueues = EnumSet.of(Step.PUT, Step.GET, Step.TASK_DONE, Step.JOIN_QUEUE, Step.ASK_SIZE);
        family(ofQueues, EnumSet.of(Step.PUT, Step.GET, Step.JOIN_QUEUE));
    }

    private Touch() {}

    private static void family(Set<Step> steps, Set<Step> asked) {
        long bits = 0;
        for (Step step : asked) {
            bits |= bit(step);
        }
        for (Step step : steps) {
            FAMILIES.put(step, bits);
        }
    }

    @SuppressWarnings("EnumOrdinal") // for one run of the program only
    static int number(Step step) {
        return step.ordinal();
    }

    static long bit(Step step) {
        return 1L << number(step);
    }

    static boolean mayBlock(Step step) {
        return BLOCKING.contains(step);
    }

    static boolean isPlain(Step step) {
        return PLAIN.contains(step);
    }

    /// Which steps can be told to be open or closed by looking at the object of this one, as bits.
    static long askedAt(Step step) {
        return FAMILIES.getOrDefault(step, 0L);
    }

    static boolean writes(Step step, int variant) {
        return !step.onlyReads() && !(variant == Enabled.TIMES_OUT && HARMLESS_TIMEOUTS.contains(step));
    }
}
