package dev.interleave.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Every schedule, with no reduction, so that it can be trusted to check others by.
///
/// Each worker goes down a part of the tree of its own, depth first. One that has nothing left says that it is
/// hungry, and the others, between two of their runs, cut off what is left at the shallowest place of their way
/// and leave it here.
///
/// With a bound on preemptions the tree is searched once for each number of them from 0 to the bound, and only runs
/// with just that many count: those with few show most failures, and are the easiest to understand (Musuvathi,
/// Qadeer, "Iterative context bounding for systematic testing of multithreaded programs", PLDI 2007).
final class EverySearch implements Search {

    private final int mostPreemptions;
    private final ArrayDeque<Branch> branches = new ArrayDeque<>();
    private final List<EveryWalk> walks = new ArrayList<>();
    private int busy;
    private boolean halted;
    private boolean cut;
    private int round;
    /// Walks that wait for a branch.
    private volatile int hungry;

    EverySearch(Bounds bounds) {
        this.mostPreemptions = bounds.preemptions();
        this.round = bounds.boundsPreemptions() ? 0 : Bounds.UNBOUNDED;
        branches.add(Branch.ROOT);
    }

    @Override
    public synchronized Walk newWalk() {
        EveryWalk walk = new EveryWalk(this);
        walks.add(walk);
        return walk;
    }

    boolean isAnybodyHungry() {
        return hungry > 0;
    }

    synchronized void give(Branch branch) {
        branches.addLast(branch);
        notifyAll();
    }

    /// A part of the tree, waiting until there is one; null when nothing is left or the search is halted.
    ///
    /// @param worked whether the walk has just finished another
    synchronized @Nullable Branch take(boolean worked) {
        if (worked) {
            busy--;
        }
        hungry++;
        try {
            while (branches.isEmpty() && busy > 0 && !halted) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            hungry--;
        }
        if (branches.isEmpty() && busy == 0 && !halted) {
            nextRound();
        }
        return halted ? null : taken();
    }

    private @Nullable Branch taken() {
        Branch branch = branches.pollFirst();
        if (branch != null) {
            busy++;
        }
        return branch;
    }

    private void nextRound() {
        notifyAll();
        if (cut && round < mostPreemptions) {
            round++;
            cut = false;
            branches.add(Branch.ROOT);
        }
    }

    /// How many preemptions the runs have that are looked for now.
    synchronized int round() {
        return round;
    }

    /// A possibility was not tried, because it would be a preemption too many.
    synchronized void leaveOut() {
        cut = true;
    }

    @Override
    public synchronized void halt(boolean newHalted) {
        halted = newHalted;
        notifyAll();
    }

    @Override
    public synchronized boolean leftOut() {
        return cut;
    }

    @Override
    public synchronized OptionalDouble share() {
        double share = 0;
        for (EveryWalk walk : walks) {
            share += walk.share();
        }
        return OptionalDouble.of(Math.min(1, share));
    }
}
