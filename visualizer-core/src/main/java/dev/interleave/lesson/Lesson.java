package dev.interleave.lesson;

import dev.interleave.engine.Outcome;
import dev.interleave.lab.Lab;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A small concurrent program that teaches one thing. It has a public constructor without parameters, keeps no
/// state of its own, and never says which engine runs it.
public interface Lesson {

    /// As on the command line: `lost-update`.
    String id();

    /// For the catalogue: "Lost update".
    String title();

    Chapter chapter();

    /// One paragraph: what to watch for, and why it happens.
    String paragraph();

    /// In the order in which they are asked for.
    List<Parameter<?>> parameters();

    /// What may happen with these arguments; the first that matches counts, and what matches none is forbidden.
    List<DeclaredOutcome> outcomes(Arguments arguments);

    /// The neighbour to be seen beside this lesson, and which of the two goes wrong. Several repairs name the
    /// one broken lesson, or several broken ones the one repair; it names one of them.
    default Pair pair() {
        return Pair.NONE;
    }

    /// Where Python and Java differ in truth about what is shown here; empty when they do not.
    default String note() {
        return "";
    }

    /// What to ask whoever watches, in the order in which it comes up: at least three.
    default List<Question> questions() {
        return List.of();
    }

    /// The parameters, as texts by name, with which every interleaving can be searched within a minute; what is
    /// missing takes its default. Empty when there are too many with any that still show the point.
    default Optional<Map<String, String>> searched() {
        return Optional.of(Map.of());
    }

    /// Runs to be seen beside each other on one time axis; empty when one says it all.
    default List<Variant> variants() {
        return List.of();
    }

    /// Whether a process has a lock that only one of its threads can run under (CPython's GIL), whatever the
    /// person chose.
    default boolean interpreterLock(Arguments arguments) {
        return false;
    }

    /// The body of the main actor.
    void run(Lab lab, Arguments arguments) throws Exception;

    /// What this lesson thinks of the outcome of a run; empty for a run that was stopped, timed out or lost,
    /// because that says nothing about the lesson.
    default Optional<Verdict> verdict(Outcome outcome, Arguments arguments) {
        return switch (outcome) {
            case Outcome.Finished _, Outcome.Failed _, Outcome.Deadlock _, Outcome.Livelock _, Outcome.Runaway _ ->
                Optional.of(judge(outcome, arguments));
            case Outcome.Stopped _, Outcome.TimedOut _, Outcome.Lost _ -> Optional.empty();
        };
    }

    /// What this lesson calls such an outcome: `increments are lost`. Empty when it declares none.
    default String meaning(Outcome outcome, Arguments arguments) {
        return outcomes(arguments).stream()
                .filter(declared -> declared.matches().test(outcome))
                .findFirst()
                .map(DeclaredOutcome::text)
                .orElse("");
    }

    private Verdict judge(Outcome outcome, Arguments arguments) {
        return outcomes(arguments).stream()
                .filter(declared -> declared.matches().test(outcome))
                .findFirst()
                .map(DeclaredOutcome::verdict)
                .orElse(Verdict.FORBIDDEN);
    }

    /// A lesson's neighbour.
    ///
    /// @param role what the lesson that says this is, not what the neighbour is
    /// @param id of the neighbour; empty for none
    record Pair(Role role, Optional<String> id) {

        /// The lesson stands for itself.
        public static final Pair NONE = new Pair(Role.PLAIN, Optional.empty());

        /// This one goes wrong, the neighbour does not.
        public static Pair repairedBy(String id) {
            return new Pair(Role.BROKEN, Optional.of(id));
        }

        /// This one mends what goes wrong in the neighbour.
        public static Pair repairOf(String id) {
            return new Pair(Role.REPAIRED, Optional.of(id));
        }

        /// This one is no repair: it was there before the neighbour's mistake, or is another way to do the
        /// same.
        public static Pair beside(String id) {
            return new Pair(Role.PLAIN, Optional.of(id));
        }
    }
}
