package dev.interleave.explore;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// One schedule of each class of schedules that differ only in the order of steps that do not depend on each other:
/// partial-order reduction by source sets and wake-up trees (Abdulla, Aronis, Jonsson, Sagonas, "Optimal dynamic
/// partial order reduction", POPL 2014; "Source sets: a foundation for optimal dynamic partial order reduction",
/// Journal
/// of the ACM 64, 2017).
final class ReducedSearch implements Search {

    private final Node root = new Node(null, new Move(-1, -1, 0, new int[0], true), Node.State.PENDING, true);
    private int busy;
    private boolean halted;
    private long cutOff;

    @Override
    public Walk newWalk() {
        return new ReducedWalk(this);
    }

    /// Gives the walk somewhere to go, waiting until there is something. False when nothing is left, or the
    /// search is
    /// halted.
    synchronized boolean take(ReducedWalk walk, @Nullable Node last) {
        try {
            while (!halted) {
                Node target = pendingAbove(last);
                if (target == null) {
                    target = pendingBelow(root);
                }
                if (target != null) {
                    walk.aim(target);
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

    /// Takes in what the run has shown. Returns its last node.
    synchronized Node settle(ReducedWalk walk) {
        busy--;
        Trail trail = walk.trail();
        Node[] nodes = nodes(walk);
        Node last = nodes[trail.length()];
        if (walk.wasCutOff()) {
            cutOff++;
            for (int i = trail.length(); i < walk.pathLength(); i++) {
                walk.path(i).finish();
            }
        }
        for (int event = trail.firstNew(); event < trail.length(); event++) {
            for (Move way : trail.otherWays(event)) {
                insert(nodes[event], new Move[] {way});
            }
        }
        for (Race race : trail.races()) {
            insert(nodes[race.event()], race.instead());
        }
        finishUpFrom(last);
        notifyAll();
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

    private static void finishUpFrom(Node last) {
        Node node = last;
        while (node != null && node.hasNothingLeft()) {
            node.finish();
            node = node.parent;
        }
    }

    /// Has steps be tried from a node on, unless what they lead to is tried anyway.
    private static void insert(Node start, Move[] steps) {
        Move[] left = steps;
        int count = steps.length;
        for (Move asleep : start.sleep) {
            if (asleep.canComeFirstIn(left, count)) {
                return;
            }
        }
        Node node = start;
        while (true) {
            Node child = firstOf(node, left, count);
            if (child == null) {
                break;
            }
            if (child.state != Node.State.PENDING || child.free) {
                return;
            }
            left = without(left, count, child.move.thread());
            count = left.length;
            if (count == 0) {
                return;
            }
            node = child;
        }
        for (int i = 0; i < count; i++) {
            node = node.add(left[i], Node.State.PENDING, i == count - 1);
        }
    }

    private static @Nullable Node firstOf(Node node, Move[] steps, int count) {
        for (Node child : node.children) {
            if (child.move.canComeFirstIn(steps, count)) {
                return child;
            }
        }
        return null;
    }

    /// The steps without the first one of the thread.
    private static Move[] without(Move[] steps, int count, int thread) {
        for (int i = 0; i < count; i++) {
            if (steps[i].thread() == thread) {
                Move[] rest = new Move[count - 1];
                System.arraycopy(steps, 0, rest, 0, i);
                System.arraycopy(steps, i + 1, rest, i, count - 1 - i);
                return rest;
            }
        }
        return Arrays.copyOf(steps, count);
    }

    @Override
    public synchronized void halt(boolean newHalted) {
        halted = newHalted;
        notifyAll();
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
