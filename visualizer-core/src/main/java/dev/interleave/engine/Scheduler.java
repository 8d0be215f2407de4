package dev.interleave.engine;

/// Decides who goes next in a controlled run. The engine asks from one thread; a scheduler serves one run at a
/// time.
public interface Scheduler {

    /// Instead of an index: the run is to be left here.
    int STOP = -1;

    /// How much a scheduler wants to be asked.
    enum Attention {
        /// Only where there is more than one possibility.
        CHOICES,
        /// At every step, also where nothing is to be chosen, and with those that must wait.
        STEPS
    }

    /// The next step: an index into what is enabled, or {@link #STOP}.
    ///
    /// @param enabled at least one possibility, for the length of the call; index 0 is the actor that went last,
    ///     if it
    ///     can go on, else the one made first
    int next(Enabled enabled);

    /// What time means in the run that begins.
    Pace pace();

    default Attention attention() {
        return Attention.CHOICES;
    }

    /// All steps that `earlier` has taken so far happen before all that `later` has still to take, for a reason
    /// that is no step itself: a start, a join. Threads are numbered as {@link Enabled#thread} has it.
    default void ordered(int earlier, int later) {}

    /// An actor was made by another, or a resource by an actor. Ids count what is made in the whole run, so when
    /// several make something, who gets which id depends on the schedule.
    ///
    /// @param maker -1 for the maker of the first actor
    default void actorMade(int actor, int maker) {}

    default void resourceMade(int resource, int maker) {}

    /// Nobody can go on any more: the run ends here. Told only to those that want to be asked at every step.
    ///
    /// @param enabled no possibility, and all who must wait
    default void stuck(Enabled enabled) {}
}
