package dev.interleave.explore;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Outcome;
import dev.interleave.engine.Pace;
import dev.interleave.schedule.Schedule;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Goes the way to a node of the tree, and from there as it likes, past the sleeping steps.
final class ReducedWalk implements Walk {

    private final ReducedSearch search;
    private final Names names;
    private final Trail trail;

    private int generation;
    private Habits habits = Habits.NONE;
    private boolean sameAgain;
    private Node[] path = new Node[64];
    private int pathLength;
    private int firstNew;
    private Node[] sleepAtTarget = Node.NOBODY;
    /// Behind each new event.
    private Node[][] sleeps = new Node[64][];

    private Node[] sleep = Node.NOBODY;
    private int slept;
    private boolean cutOff;
    private boolean stuck;

    private int[] choices = new int[64];
    private int choiceCount;

    /// Where it was last.
    private @Nullable Node last;

    ReducedWalk(ReducedSearch search) {
        this.search = search;
        this.names = search.newNames();
        this.trail = new Trail(names);
    }

    @Override
    public boolean begin() {
        if (!sameAgain && !search.take(this, last)) {
            return false;
        }
        sameAgain = false;
        sleep = sleepAtTarget;
        slept = 0;
        cutOff = false;
        stuck = false;
        names.clear();
        trail.begin(firstNew, habits);
        return true;
    }

    /// The node is where to go. Called under the lock of the search.
    void aim(Node target, int newGeneration, Habits newHabits) {
        generation = newGeneration;
        habits = newHabits;
        Node parent = target.parent;
        sleepAtTarget = parent == null ? target.sleep : parent.sleepBefore(target);
        int depth = 0;
        for (Node node = target; node.parent != null; node = node.parent) {
            depth++;
        }
        firstNew = Math.max(0, depth - 1);
        reach(depth);
        pathLength = depth;
        for (Node node = target; node.parent != null; node = node.parent) {
            path[--depth] = node;
        }
        target.state = Node.State.BEGUN;
        Node end = target;
        while (!end.children.isEmpty()) {
            end = end.children.getFirst();
            end.state = Node.State.BEGUN;
            reach(pathLength + 1);
            path[pathLength++] = end;
        }
    }

    private void reach(int length) {
        if (length > path.length) {
            path = Arrays.copyOf(path, 2 * length);
        }
    }

    @Override
    public int next(Enabled enabled) {
        look(enabled);
        int event = trail.length();
        int index = event < pathLength ? onPath(enabled, path[event]) : free(enabled);
        if (index == STOP) {
            cutOff = true;
            return STOP;
        }
        trail.choose(enabled, index, event < pathLength ? path[event].move : null);
        return index;
    }

    @Override
    public void stuck(Enabled enabled) {
        stuck = true;
        look(enabled);
    }

    private void look(Enabled enabled) {
        trail.look(enabled);
        sleepOn();
    }

    /// Wakes those who depend on the event that is settled now.
    private void sleepOn() {
        int event = trail.length() - 1;
        if (event < firstNew || slept > event) {
            return;
        }
        slept = event + 1;
        sleep = without(sleep, trail.move(event));
        if (event >= sleeps.length) {
            sleeps = Arrays.copyOf(sleeps, 2 * event);
        }
        sleeps[event] = sleep;
    }

    private static Node[] without(Node[] asleep, Move taken) {
        int left = 0;
        for (Node node : asleep) {
            left += node.move.dependsOn(taken) ? 0 : 1;
        }
        if (left == asleep.length) {
            return asleep;
        }
        Node[] rest = new Node[left];
        int count = 0;
        for (Node node : asleep) {
            if (!node.move.dependsOn(taken)) {
                rest[count++] = node;
            }
        }
        return rest;
    }

    private int onPath(Enabled enabled, Node node) {
        Move move = node.move;
        for (int i = 0; i < enabled.size(); i++) {
            if (names.actor(enabled.thread(i)) != move.thread()) {
                continue;
            }
            boolean same = names.actor(enabled.actor(i)) == move.actor() && enabled.variant(i) == move.variant();
            if (same || (move.isOpen() && !isAsleep(enabled, i))) {
                return i;
            }
        }
        if (trail.length() < firstNew) {
            throw new IllegalStateException("the same schedule led to another run: at step " + (trail.length() + 1)
                    + " thread " + move.thread() + " cannot do what it did before");
        }
        return STOP;
    }

    private int free(Enabled enabled) {
        for (int i = 0; i < enabled.size(); i++) {
            if (!isAsleep(enabled, i)) {
                return i;
            }
        }
        return STOP;
    }

    private boolean isAsleep(Enabled enabled, int index) {
        if (sleep.length == 0) {
            return false;
        }
        int actor = names.actor(enabled.actor(index));
        int thread = names.actor(enabled.thread(index));
        for (Node node : sleep) {
            Move move = node.move;
            boolean same = move.actor() == actor && move.variant() == enabled.variant(index);
            if (move.thread() == thread && (same || move.isOpen())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean end(Outcome outcome, int preemptions) {
        trail.end(stuck || cutOff);
        sleepOn();
        last = search.settle(this);
        return !cutOff && last != null;
    }

    @Override
    public int generation() {
        return generation;
    }

    @Override
    public void again() {
        sameAgain = true;
    }

    Trail trail() {
        return trail;
    }

    boolean wasCutOff() {
        return cutOff;
    }

    Node path(int event) {
        return path[event];
    }

    int pathLength() {
        return pathLength;
    }

    Node[] sleep(int event) {
        return sleeps[event];
    }

    @Override
    public void actorMade(int actor, int maker) {
        names.actorMade(actor, maker);
    }

    @Override
    public void resourceMade(int resource, int maker) {
        names.resourceMade(resource, maker);
    }

    @Override
    public void ordered(int earlier, int later) {
        trail.order(earlier, later);
    }

    @Override
    public Pace pace() {
        return Pace.FREE;
    }

    @Override
    public Attention attention() {
        return Attention.STEPS;
    }

    @Override
    public Schedule schedule() {
        collectChoices();
        return Schedule.of(Arrays.copyOf(choices, choiceCount)).trimmed();
    }

    @Override
    public boolean comesBefore(Schedule schedule) {
        collectChoices();
        return Best.order(choices, choiceCount, schedule) < 0;
    }

    /// The answers that were none but one, as {@link Attention#CHOICES} would have asked.
    private void collectChoices() {
        Events events = trail.events();
        if (events.length > choices.length) {
            choices = new int[2 * events.length];
        }
        choiceCount = 0;
        for (int event = 0; event < events.length; event++) {
            if (events.sizes[event] > 1) {
                choices[choiceCount++] = events.answers[event];
            }
        }
    }
}
