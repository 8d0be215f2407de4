package dev.interleave.explore;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place in the tree of a {@link ReducedSearch}: what was done to come here, and what is to be done from here.
final class Node {

    enum State {
        /// Somebody is to go here.
        PENDING,
        /// Somebody is on the way here for the first time.
        BEGUN,
        /// Somebody has been here.
        SETTLED,
        /// And nothing is left below.
        DONE
    }

    static final Node[] NOBODY = {};

    final @Nullable Node parent;
    /// The step that leads here.
    Move move;

    State state;
    /// Whether everything that can follow is to be tried, not only what is in the tree.
    final boolean free;
    /// Whose steps must not come next: all that could follow them was tried there, or will be.
    Node[] sleep = NOBODY;
    /// The other ways in which the step that leads here could have been taken, once it was.
    Move[] otherWays = Move.NONE;
    /// Before that: what is tried below though it does not depend on that step, so is to be tried behind its
    /// other ways too.
    final List<Move[]> relying = new ArrayList<>(0);
    /// Once somebody has been here, what is to be tried from here unless it is tried anyway.
    final List<Move[]> left = new ArrayList<>(0);
    /// In the order in which they are to be gone to.
    final List<Node> children = new ArrayList<>(2);

    Node(@Nullable Node parent, Move move, State state, boolean free) {
        this.parent = parent;
        this.move = move;
        this.state = state;
        this.free = free;
    }

    Node add(Move childMove, State childState, boolean childFree) {
        Node child = new Node(this, childMove, childState, childFree);
        children.add(child);
        return child;
    }

    /// The child that is to be gone to next; null when there is none, or one must wait for another.
    @Nullable
    Node nextPending() {
        if (state != State.SETTLED) {
            return null;
        }
        for (Node child : children) {
            if (child.state == State.PENDING) {
                return child;
            }
            if (child.state == State.BEGUN && !child.move.isKnown()) {
                // What it does is not known yet, so who comes behind it could not tell whether to do it again.
                return null;
            }
        }
        return null;
    }

    /// Whether nothing is left below, nor can more be asked for: as long as those who sleep here are not done, they
    /// may find something that has to be done here.
    boolean canFinish() {
        if (state != State.SETTLED) {
            return false;
        }
        for (Node child : children) {
            if (child.state != State.DONE) {
                return false;
            }
        }
        for (Node asleep : sleep) {
            if (asleep.state != State.DONE) {
                return false;
            }
        }
        return true;
    }

    void finish() {
        state = State.DONE;
        children.clear();
        sleep = NOBODY;
    }

    /// Finishes what can be below, and then this if it can be.
    void sweep() {
        for (Node child : children) {
            child.sweep();
        }
        if (canFinish()) {
            finish();
        }
    }

    /// Who sleeps on the way to a child: the children that were gone to before, and those who sleep here.
    Node[] sleepBefore(Node child) {
        List<Node> asleep = new ArrayList<>(List.of(sleep));
        for (Node other : children) {
            if (other != child && other.state != State.PENDING) {
                asleep.add(other);
            }
        }
        return asleep.toArray(NOBODY);
    }

    /// How much of what is below has been tried, as far as can be seen.
    double share() {
        if (state == State.DONE) {
            return 1;
        }
        double sum = 0;
        for (Node child : children) {
            sum += child.share();
        }
        return children.isEmpty() ? 0 : sum / children.size();
    }
}
