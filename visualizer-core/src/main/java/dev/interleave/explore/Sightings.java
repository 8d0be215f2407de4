package dev.interleave.explore;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Step;
import java.util.Arrays;

/// Who is at which step, and since when: what a scheduler sees each time that it is asked, compared with the time
/// before.
final class Sightings {

    /// Never, or nobody.
    static final int NONE = -1;

    private final Slots slots;
    private final Names names;
    private int ask = NONE;

    // By actor.
    private Step[] steps = new Step[16];
    private int[] objects = new int[16];
    private int[] threads = new int[16];
    private int[] arrivals = new int[16];
    private int[] lastAsks = new int[16];
    private boolean[] possible = new boolean[16];
    private boolean[] wasPossible = new boolean[16];
    private Step[] lastSteps = new Step[16];
    private int[] lastObjects = new int[16];

    private int[] present = new int[16];
    private int presentCount;
    private int[] before = new int[16];
    private int beforeCount;
    private long vanishedThreads;

    Sightings(Slots slots, Names names) {
        this.slots = slots;
        this.names = names;
        Arrays.fill(lastAsks, NONE - 1);
    }

    void clear() {
        ask = NONE;
        presentCount = 0;
        Arrays.fill(lastAsks, NONE - 1);
    }

    /// Takes in what the scheduler is shown.
    ///
    /// @param chosen the actor that has taken a step since the last time, {@link #NONE} for nobody
    void look(Enabled enabled, int chosen) {
        ask++;
        int[] swapped = before;
        before = present;
        beforeCount = presentCount;
        present = swapped;
        presentCount = 0;
        vanishedThreads = 0;
        for (int i = 0; i < enabled.size(); i++) {
            see(enabled.actor(i), enabled.thread(i), enabled.step(i), enabled.object(i), true, chosen);
        }
        for (int i = 0; i < enabled.blockedSize(); i++) {
            int actor = enabled.blockedActor(i);
            see(actor, enabled.blockedThread(i), enabled.blockedStep(i), enabled.blockedObject(i), false, chosen);
        }
        for (int i = 0; i < beforeCount; i++) {
            if (lastAsks[before[i]] != ask) {
                vanishedThreads |= 1L << threads[before[i]];
            }
        }
    }

    /// Nobody asked any more: those who were there are where they were, and it is not known who is not.
    void close() {
        ask++;
        beforeCount = 0;
        vanishedThreads = 0;
    }

    private void see(int actorId, int threadId, Step step, int objectId, boolean can, int chosen) {
        int actor = names.actor(actorId);
        int thread = names.actor(threadId);
        int object = names.object(objectId);
        reach(actor);
        if (lastAsks[actor] == ask) {
            possible[actor] |= can;
            return;
        }
        boolean stayed = lastAsks[actor] == ask - 1;
        wasPossible[actor] = stayed && possible[actor];
        lastSteps[actor] = steps[actor];
        lastObjects[actor] = objects[actor];
        if (!stayed || actor == chosen || steps[actor] != step || objects[actor] != object) {
            arrivals[actor] = ask;
        }
        steps[actor] = step;
        objects[actor] = object;
        threads[actor] = slots.of(thread);
        possible[actor] = can;
        lastAsks[actor] = ask;
        if (presentCount == present.length) {
            present = Arrays.copyOf(present, 2 * presentCount);
        }
        present[presentCount++] = actor;
    }

    private void reach(int actor) {
        int length = steps.length;
        if (actor < length) {
            return;
        }
        int longer = Math.max(2 * length, actor + 1);
        steps = Arrays.copyOf(steps, longer);
        objects = Arrays.copyOf(objects, longer);
        threads = Arrays.copyOf(threads, longer);
        arrivals = Arrays.copyOf(arrivals, longer);
        lastAsks = Arrays.copyOf(lastAsks, longer);
        Arrays.fill(lastAsks, length, longer, NONE - 1);
        possible = Arrays.copyOf(possible, longer);
        wasPossible = Arrays.copyOf(wasPossible, longer);
        lastSteps = Arrays.copyOf(lastSteps, longer);
        lastObjects = Arrays.copyOf(lastObjects, longer);
    }

    /// The threads who were there the last time and are not there any more, as bits.
    long vanishedThreads() {
        return vanishedThreads;
    }

    int presentCount() {
        return presentCount;
    }

    int present(int index) {
        return present[index];
    }

    int beforeCount() {
        return beforeCount;
    }

    int before(int index) {
        return before[index];
    }

    Step step(int actor) {
        return steps[actor];
    }

    int object(int actor) {
        return objects[actor];
    }

    /// Whether it waits for others to open a barrier or an event.
    boolean waitsToPass(int actor) {
        boolean isThere = actor < lastAsks.length && lastAsks[actor] == ask;
        return isThere && (steps[actor] == Step.PASS_EVENT || steps[actor] == Step.PASS_BARRIER);
    }

    /// The slot of the actor's thread.
    int thread(int actor) {
        return threads[actor];
    }

    /// At which question it was seen at this step for the first time.
    int arrival(int actor) {
        return arrivals[actor];
    }

    boolean hasJustArrived(int actor) {
        return arrivals[actor] == ask;
    }

    boolean isPossible(int actor) {
        return possible[actor];
    }

    /// Whether the actor could have taken a step the last time, did not, and is not at it any more; or cannot end a
    /// wait without a reason any more.
    boolean wasDisabled(int actor) {
        if (lastAsks[actor] != ask) {
            return possible[actor];
        }
        boolean usedUp = !possible[actor] && !steps[actor].isChoice();
        return wasPossible[actor] && (hasJustArrived(actor) || usedUp);
    }

    /// The step that it was at the last time, if it {@link #wasDisabled}.
    Step lostStep(int actor) {
        return lastAsks[actor] == ask ? lastSteps[actor] : steps[actor];
    }

    int lostObject(int actor) {
        return lastAsks[actor] == ask ? lastObjects[actor] : objects[actor];
    }

    /// The threads who can take a step, as bits.
    long possibleThreads() {
        long threadsThatCan = 0;
        for (int i = 0; i < presentCount; i++) {
            if (possible[present[i]]) {
                threadsThatCan |= 1L << threads[present[i]];
            }
        }
        return threadsThatCan;
    }
}
