package dev.interleave.explore;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// One schedule of each class of schedules that differ only in the order of steps that do not depend on each
/// other: partial-order reduction by source sets and wake-up trees (Abdulla, Aronis, Jonsson, Sagonas, "Optimal
/// dynamic partial order reduction", POPL 2014; "Source sets: a foundation for optimal dynamic partial order
/// reduction", Journal of the ACM 64, 2017).
///
/// ## How it goes
///
/// A run is let go straight on. Then its {@link Races} are found: pairs of steps that could have come the other
/// way round. For each, the node of the tree before the earlier step is told what to do in its place: the steps
/// that the later one needs, and the later one ({@link #insert}). That is left out if a step that *sleeps* there,
/// because all behind it was or will be tried, could just as well come first in it; or if a sibling covers it. So
/// what hangs from a node is a wake-up tree, whose every branch wakes all who sleep, and behind it the run goes
/// *free* again. Only the prefix is gone again that the engine needs to come there.
///
///     root ─ r1 ─ w1 ─ r2 ─ w2        the first run: w1 and r2 race
///             │
///             └── r2 ─ ...            at r1, w1 sleeps until r2, which it depends on, wakes it
///
/// ## Locks, and other steps that wait
///
/// A race between two acquires is turned round by putting the later before the earlier, not before the release
/// between them: there it is not possible. A step still waiting at the end of the run races too, so deadlocks are
/// turned round like any run.
///
/// ## Several ways of one step
///
/// Who is woken, whether a wait times out: each way is an alternative ({@link Node#otherWays}), inserted like a
/// race at the place where the step was taken. A step whose way may be another at its new place is inserted
/// {@link Move#ANY open}. What is covered by a branch that begins with such a step is covered for one of its ways
/// only; so it is kept ({@link Node#relying}) and tried behind the others, too.
///
/// ## Several workers
///
/// The tree is shared, under the lock of this. Two branches of a node may be gone down at the same time: then the
/// one begun first may find something to do in the other, for which that must be there still, so a node is done
/// only when all who sleep there are ({@link Node#canFinish}). The same classes are run then, each once.
///
/// ## Where it is not exact
///
/// As long as nobody asks who is alive, or joins within a limit of time, it is: no class is run twice, no run is
/// begun in vain. Else it may make more runs than there are classes, and begin some in vain ({@link #cutOff}),
/// never fewer: what is done in the wake of a step then depends on who came last ({@link Habits}), and whether a
/// thread ends there on what it finds (a lock that is held). So each step is then taken to be one that may end its
/// thread wherever else it is put ({@link Wake#elsewhere}), and put there behind all that it does not come before
/// ({@link Races}), in all runs, not only in the first of those that begin alike. Steps of
/// loops, pools and futures are taken to be possible where that cannot be told, and to change all that they
/// touch, which is safe too.
///
/// Not seen are what lessons share outside the lab, and sleeps that the engine puts off because an actor ran ahead
/// of the others for too long.
final class ReducedSearch implements Search {

    private Node root = newRoot();
    private Habits habits = Habits.NONE;
    private int generation;
    private final Names.Register register = new Names.Register();
    private int busy;
    private boolean halted;
    private long cutOff;

    Names newNames() {
        return new Names(register);
    }

    @Override
    public Walk newWalk() {
        return new ReducedWalk(this);
    }

    /// Gives the walk somewhere to go, waiting until there is something. False when nothing is left, or the
    /// search is halted.
    synchronized boolean take(ReducedWalk walk, @Nullable Node last) {
        try {
            while (!halted) {
                Node target = walk.generation() == generation ? pendingAbove(last) : null;
                if (target == null) {
                    target = pendingBelow(root);
                }
                if (target != null) {
                    walk.aim(target, generation, habits);
                    busy++;
                    return true;
                }
                if (busy == 0) {
                    return false;
                }
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /// The deepest on the way back to the root.
    private static @Nullable Node pendingAbove(@Nullable Node last) {
        for (Node node = last; node != null; node = node.parent) {
            Node pending = node.nextPending();
            if (pending != null) {
                return pending;
            }
        }
        return null;
    }

    private static @Nullable Node pendingBelow(Node node) {
        if (node.state == Node.State.PENDING) {
            return node;
        }
        Node pending = node.nextPending();
        if (pending != null) {
            return pending;
        }
        for (Node child : node.children) {
            if (child.state == Node.State.SETTLED) {
                Node below = pendingBelow(child);
                if (below != null) {
                    return below;
                }
            }
        }
        return null;
    }

    private static Node newRoot() {
        return new Node(null, new Move(-1, -1, 0, new int[0], true, true), Node.State.PENDING, true);
    }

    private void beginAnew(Habits learned) {
        habits = learned;
        generation++;
        cutOff = 0;
        root = newRoot();
    }

    /// Takes in what the run has shown. Returns its last node, null if the run does not count because the search
    /// has begun anew, or does now.
    synchronized @Nullable Node settle(ReducedWalk walk) {
        busy--;
        notifyAll();
        Trail trail = walk.trail();
        if (walk.generation() != generation) {
            return null;
        }
        Habits learned = habits.and(trail.learned());
        if (learned.isMoreThan(habits)) {
            beginAnew(learned);
            return null;
        }
        Node[] nodes = nodes(walk);
        Node last = nodes[trail.length()];
        if (walk.wasCutOff()) {
            cutOff++;
            for (int i = trail.length(); i < walk.pathLength(); i++) {
                walk.path(i).finish();
            }
        }
        for (int event = trail.firstNew(); event < trail.length(); event++) {
            tryOtherWays(nodes[event], nodes[event + 1], trail.events().otherWays[event]);
        }
        for (int event = trail.firstNew(); event < trail.length(); event++) {
            tryWhatWasLeft(nodes[event + 1]);
        }
        for (Race race : trail.races()) {
            insert(nodes[race.event()], race.instead());
        }
        finishUpFrom(last);
        return last;
    }

    /// The nodes before each event and behind the last, of which the new ones are made or settled.
    private Node[] nodes(ReducedWalk walk) {
        Trail trail = walk.trail();
        Node[] nodes = new Node[trail.length() + 1];
        nodes[0] = root;
        root.state = root.state == Node.State.DONE ? Node.State.DONE : Node.State.SETTLED;
        for (int event = 0; event < trail.length(); event++) {
            Node node = event < walk.pathLength()
                    ? walk.path(event)
                    : nodes[event].add(trail.move(event), Node.State.SETTLED, true);
            if (event >= trail.firstNew()) {
                node.move = trail.move(event);
                node.state = Node.State.SETTLED;
                node.sleep = walk.sleep(event);
            }
            nodes[event + 1] = node;
        }
        return nodes;
    }

    /// Finishes the node and those above it as far as can be, and those beside them that waited for it.
    private static void finishUpFrom(Node last) {
        Node node = last;
        while (node != null && node.canFinish()) {
            node.finish();
            node = node.parent;
            if (node != null) {
                node.children.forEach(Node::sweep);
            }
        }
    }

    private void tryWhatWasLeft(Node node) {
        List<Move[]> left = List.copyOf(node.left);
        node.left.clear();
        for (Move[] steps : left) {
            insert(node, steps);
        }
    }

    private void tryOtherWays(Node node, Node child, Move[] ways) {
        child.otherWays = ways;
        for (Move way : ways) {
            insert(node, new Move[] {way});
            for (Move[] rest : child.relying) {
                insert(node, behind(way, rest));
            }
        }
        child.relying.clear();
    }

    /// The step, and those of the others that do not depend on it, nor on others that do.
    private static Move[] behind(Move first, Move[] rest) {
        Move[] left = new Move[rest.length + 1];
        left[0] = first;
        int count = 1;
        Move[] gone = new Move[rest.length + 1];
        gone[0] = first;
        int goneCount = 1;
        for (Move move : rest) {
            if (dependsOnAny(move, gone, goneCount)) {
                gone[goneCount++] = move;
            } else {
                left[count++] = move;
            }
        }
        return Arrays.copyOf(left, count);
    }

    private static boolean dependsOnAny(Move move, Move[] others, int count) {
        for (int i = 0; i < count; i++) {
            if (move.dependsOn(others[i])) {
                return true;
            }
        }
        return false;
    }

    /// Has steps be tried from a node on, unless what they lead to is tried anyway.
    private void insert(Node start, Move[] steps) {
        if (canSleeperComeFirst(start, steps)) {
            return;
        }
        Move[] left = steps;
        Node node = start;
        while (true) {
            Node child = firstOf(node, left);
            if (child == null) {
                break;
            }
            Move[] rest = without(left, child.move.thread());
            if (!child.move.oneWay()) {
                rely(node, child, left, rest);
            }
            if (child.state == Node.State.DONE || rest.length == 0 || isTriedBehind(child, rest)) {
                return;
            }
            left = rest;
            node = child;
        }
        for (int i = 0; i < left.length; i++) {
            node = node.add(left[i], Node.State.PENDING, i == left.length - 1);
            if (!left[i].oneWay() && i < left.length - 1) {
                node.relying.add(Arrays.copyOfRange(left, i + 1, left.length));
            }
        }
    }

    /// Whether the steps will be tried behind a child without being put there.
    ///
    /// That everything is tried behind a free child rests on its being there for good reason: none who sleep could
    /// come first. If others may have been thought to touch more than they do, that is not sure. Then the steps are
    /// put there, once it is known who sleeps there.
    private boolean isTriedBehind(Node child, Move[] steps) {
        if (!child.free || !habits.asksForLife()) {
            return child.free;
        }
        if (child.state != Node.State.SETTLED) {
            child.left.add(steps);
            return true;
        }
        return canSleeperComeFirst(child, steps);
    }

    private static boolean canSleeperComeFirst(Node node, Move[] steps) {
        for (Node asleep : node.sleep) {
            if (asleep.move.canComeFirstIn(steps, steps.length)) {
                return true;
            }
        }
        return false;
    }

    /// The steps are tried behind a child, whose own step can be taken in other ways too: if they do not say
    /// which, they are to be tried behind each.
    private void rely(Node node, Node child, Move[] steps, Move[] rest) {
        for (Move move : steps) {
            if (move.thread() == child.move.thread() && !move.isOpen()) {
                return;
            }
        }
        if (rest.length == 0) {
            return;
        }
        if (child.state == Node.State.PENDING || child.state == Node.State.BEGUN) {
            child.relying.add(rest);
            return;
        }
        for (Move way : child.otherWays) {
            insertOnce(node, way, rest);
        }
    }

    /// Unless the way is there already, where all is tried that can follow it.
    private void insertOnce(Node node, Move way, Move[] rest) {
        for (Node child : node.children) {
            if (child.free && child.move.matches(way)) {
                return;
            }
        }
        insert(node, behind(way, rest));
    }

    private static @Nullable Node firstOf(Node node, Move[] steps) {
        for (Node child : node.children) {
            if (child.move.canComeFirstIn(steps, steps.length)) {
                return child;
            }
        }
        return null;
    }

    /// The steps without the first one of the thread; the same if there is none.
    private static Move[] without(Move[] steps, int thread) {
        for (int i = 0; i < steps.length; i++) {
            if (steps[i].thread() == thread) {
                Move[] rest = new Move[steps.length - 1];
                System.arraycopy(steps, 0, rest, 0, i);
                System.arraycopy(steps, i + 1, rest, i, steps.length - 1 - i);
                return rest;
            }
        }
        return steps;
    }

    @Override
    public synchronized void halt(boolean newHalted) {
        halted = newHalted;
        notifyAll();
    }

    @Override
    public synchronized int generation() {
        return generation;
    }

    synchronized Habits habits() {
        return habits;
    }

    @Override
    public boolean leftOut() {
        return false;
    }

    @Override
    public synchronized OptionalDouble share() {
        return OptionalDouble.of(root.share());
    }

    @Override
    public synchronized long cutOff() {
        return cutOff;
    }
}
