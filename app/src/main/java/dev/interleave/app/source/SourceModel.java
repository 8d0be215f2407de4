package dev.interleave.app.source;

import dev.interleave.replay.World;
import dev.interleave.trace.Site;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Which source is shown, and where in it every actor is.
public final class SourceModel {

    private final ObjectProperty<Listings> listings = new SimpleObjectProperty<>(Listings.NONE);
    private final ReadOnlyObjectWrapper<Places> java = new ReadOnlyObjectWrapper<>(Places.NONE);
    private final ReadOnlyObjectWrapper<Places> python = new ReadOnlyObjectWrapper<>(Places.NONE);
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.JAVA);

    public SourceModel() {}

    /// Which of the two is shown.
    public enum Side {
        JAVA,
        PYTHON,
        BOTH;

        /// The one after this, the first after the last.
        public Side next() {
            return switch (this) {
                case JAVA -> PYTHON;
                case PYTHON -> BOTH;
                case BOTH -> JAVA;
            };
        }
    }

    /// Where the actors are in one listing.
    ///
    /// @param current the line of the last event, from 1; 0 when it is not in this listing
    /// @param actors ids by line, in order
    public record Places(int current, Map<Integer, List<Integer>> actors) {
        static final Places NONE = new Places(0, Map.of());
    }

    /// To be called when the playhead or the trace has moved.
    public void update(Trace trace, World world) {
        Listings shown = listings.get();
        String file = shown.java().file();
        Map<Integer, List<Integer>> lines = new TreeMap<>();
        for (int actor = 0; actor < world.actorCount(); actor++) {
            if (world.hasBegun(actor) && !world.hasEnded(actor)) {
                int line = lineOf(trace, world.lastSite(actor), file);
                if (line > 0) {
                    lines.computeIfAbsent(line, _ -> new ArrayList<>()).add(actor);
                }
            }
        }
        int event = world.position() - 1;
        int current = event < 0 ? 0 : lineOf(trace, trace.site(event), file);
        java.set(new Places(current, lines));
        python.set(translate(java.get(), shown));
    }

    private static int lineOf(Trace trace, int siteId, String file) {
        if (siteId <= 0 || siteId >= trace.sites().size()) {
            return 0;
        }
        Site site = trace.sites().get(siteId);
        return site.file().equals(file) ? site.line() : 0;
    }

    private static Places translate(Places places, Listings shown) {
        Map<Integer, List<Integer>> lines = new TreeMap<>();
        places.actors().forEach((line, actors) -> {
            int there = shown.pythonLine().applyAsInt(line);
            if (there > 0) {
                lines.computeIfAbsent(there, _ -> new ArrayList<>()).addAll(actors);
            }
        });
        return new Places(shown.pythonLine().applyAsInt(places.current()), lines);
    }

    public ObjectProperty<Listings> listingsProperty() {
        return listings;
    }

    public ReadOnlyObjectProperty<Places> javaProperty() {
        return java.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Places> pythonProperty() {
        return python.getReadOnlyProperty();
    }

    public ObjectProperty<Side> sideProperty() {
        return side;
    }
}
