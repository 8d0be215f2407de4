package dev.interleave.engine.controlled;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Whether a run goes round in circles: one state comes back again and again, though everybody who can go on does.
///
/// ## What counts as the same state
///
/// For each living actor its step, object and source line, and whether it can go on; for each resource what is in
/// it. Time is left out, and what the lesson keeps in variables of its own cannot be seen: a loop that only
/// counts its rounds looks like one that gets nowhere. So a circle is claimed only of actors who would go on
/// otherwise if only something changed: who give up waiting for something in each round, or look at something
/// that others may change. Giving up two hundred times is not counting; for merely looking it takes ten thousand
/// rounds.
///
/// ## What counts as getting on
///
/// A line printed, a result, a value that takes a content which it did not have before in the circle. New actors
/// and new resources make a new state by themselves.
///
/// ## How it is found
///
/// A state is kept, and the present is compared with it whenever the same actor is at the same step; after a
/// while without a return another is kept, for twice as long (Brent 1980). Depends on nothing but the schedule,
/// so a run that comes again ends at the same step.
final class Livelock {

    private static final int REFUSALS = 200;
    private static final int LOOKS = 10_000;
    private static final int FIRST_PATIENCE = 64;
    /// A run with more actors and resources is not watched.
    private static final int MOST_THINGS = 256;
    private static final int MOST_CONTENTS = 4_096;

    private final Kernel kernel;
    private final Map<Integer, Deeds> deeds = new TreeMap<>();
    private final Set<Long> contents = new HashSet<>();

    private @Nullable ControlledActor keptActor;
    private int keptSite;
    private long kept;
    private int returns;
    private int looksSinceReturn;
    private int patience;

    Livelock(Kernel kernel) {
        this.kernel = kernel;
    }

    void begin() {
        keptActor = null;
        patience = FIRST_PATIENCE;
        looksSinceReturn = patience;
        progress();
        contents.clear();
    }

    /// The run has got on.
    void progress() {
        returns = 0;
        deeds.clear();
    }

    void wrote(ControlledHandle value, @Nullable Object content) {
        if (contents.size() >= MOST_CONTENTS) {
            contents.clear();
        }
        if (contents.add(((long) value.id << 32) ^ (content == null ? 0 : content.hashCode() & 0xffff_ffffL))) {
            progress();
        }
    }

    /// Returns whether it is certain now.
    ///
    /// @param arrived who has just come to a step
    boolean look(ControlledActor arrived) {
        Population population = kernel.population();
        if (population.livingCount() + population.resourceCount() > MOST_THINGS) {
            return false;
        }
        deeds.computeIfAbsent(arrived.id, _ -> new Deeds(arrived)).arrived();
        looksSinceReturn++;
        if (arrived == keptActor && arrived.site == keptSite && state() == kept) {
            looksSinceReturn = 0;
            returns++;
            return returns >= REFUSALS && isCircle();
        }
        if (looksSinceReturn > patience) {
            keep(arrived);
        }
        return false;
    }

    private void keep(ControlledActor arrived) {
        keptActor = arrived;
        keptSite = arrived.site;
        kept = state();
        patience *= 2;
        looksSinceReturn = 0;
        contents.clear();
        progress();
    }

    private boolean isCircle() {
        boolean allRefused = true;
        for (Deeds of : deeds.values()) {
            allRefused &= of.wasRefused();
            if (!of.wasRefused() && !of.hasAsked()) {
                return false;
            }
        }
        return (allRefused || returns >= LOOKS) && everybodyActed();
    }

    private boolean everybodyActed() {
        Population population = kernel.population();
        for (int i = 0; i < population.livingCount(); i++) {
            ControlledActor actor = population.living()[i];
            boolean could = actor.status == ControlledActor.Status.PENDING && (actor.canGoOn() || actor.hasTimeout());
            if (could && !deeds.containsKey(actor.id)) {
                return false;
            }
        }
        return true;
    }

    private long state() {
        Population population = kernel.population();
        long hash = 17;
        for (int i = 0; i < population.livingCount(); i++) {
            ControlledActor actor = population.living()[i];
            boolean canGoOn = actor.status == ControlledActor.Status.PENDING && actor.canGoOn();
            hash = mixed(hash, actor.id);
            hash = mixed(hash, actor.status.hashCode());
            hash = mixed(hash, actor.step.hashCode());
            hash = mixed(hash, (canGoOn ? 2 : 0) + (actor.hasTimeout() ? 1 : 0));
            hash = mixed(hash, actor.object.id);
            hash = mixed(hash, actor.site);
        }
        for (int i = 0; i < population.resourceCount(); i++) {
            ResourceState resource = population.resource(i);
            hash = mixed(hash, resource == null ? 0 : resource.stateHash());
        }
        return mixed(hash, population.resourceCount());
    }

    private static long mixed(long hash, int number) {
        long mixed = (hash ^ number) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }

    /// Who does what, over and over.
    String text() {
        List<String> sentences = new ArrayList<>();
        for (Deeds of : deeds.values()) {
            if (!of.isEmpty()) {
                sentences.add(of.text());
            }
        }
        return String.join("; ", sentences) + "; over and over, and nothing changes";
    }
}
