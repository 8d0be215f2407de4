package dev.interleave.app.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The list of all actions, in the order in which they were added.
public final class Commands {

    private final List<Command> all = new ArrayList<>();

    public Commands() {}

    /// Adds one at the end.
    ///
    /// @throws IllegalArgumentException for an id or a key that is taken
    public void add(Command command) {
        for (Command other : all) {
            if (other.id().equals(command.id()) || !Collections.disjoint(other.keys(), command.keys())) {
                throw new IllegalArgumentException(command.id() + " collides with " + other.id());
            }
        }
        all.add(command);
    }

    public List<Command> all() {
        return Collections.unmodifiableList(all);
    }

    /// The command with this id.
    ///
    /// @throws NoSuchElementException when there is none
    public Command get(String id) {
        return all.stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no command " + id));
    }

    /// The enabled commands that the typed letters could mean, best first. All of them for no letters.
    public List<Command> search(String typed) {
        return all.stream()
                .filter(command -> command.enabled().get())
                .map(command -> Match.of(command, typed))
                .flatMap(Optional::stream)
                .sorted()
                .map(Match::command)
                .toList();
    }

    /// How well a command fits; natural order is best first, equals stay in the order of the list.
    private record Match(Command command, int score) implements Comparable<Match> {

        static Optional<Match> of(Command command, String typed) {
            int score = Fuzzy.score(command.title(), typed);
            return score == Fuzzy.NO_MATCH ? Optional.empty() : Optional.of(new Match(command, score));
        }

        @Override
        public int compareTo(Match other) {
            return Integer.compare(other.score, score);
        }
    }
}
