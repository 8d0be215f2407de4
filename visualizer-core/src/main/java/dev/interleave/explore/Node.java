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

    final @Nullable Node parent;
    /// The step that leads here.
    Move move;

    State state;
    /// Whether everything that can follow is to be tried, not only what is in the tree.
    final boolean free;
    /// Steps that must not come next: all that could follow them was, or will be, tried elsewhere.
    Move[] sleep = Move.NONE;
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

    boolean hasNothingLeft() {
        for (Node child : children) {
            if (child.state != State.DONE) {
                return false;
            }
        }
        return true;
    }

    void finish() {
        state = State.DONE;
        children.clear();
        sleep = Move.NONE;
    }

    /// The sleeping steps of the children that were gone to before this one, and of the place itself.
    Move[] sleepBefore(Node child) {
        List<Move> asleep = new ArrayList<>(List.of(sleep));
        for (Node other : children) {
            if (other != child && other.state != State.PENDING) {
                asleep.add(other.move);
            }
        }
        return asleep.toArray(Move.NONE);
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
