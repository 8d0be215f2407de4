package dev.interleave.app.catalogue;

import dev.interleave.app.prefs.Preferences;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Role;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// What somebody has seen of the lessons, from one time to the next.
public final class Progress {

    private static final String WATCHED = "catalogue.watched";
    private static final String BROKEN = "catalogue.broken";

    private final Preferences preferences;
    private final Set<String> watched;
    private final Set<String> broken;
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    public Progress(Preferences preferences) {
        this.preferences = preferences;
        this.watched = idsOf(preferences.text(WATCHED, ""));
        this.broken = idsOf(preferences.text(BROKEN, ""));
    }

    /// Those that there are; a file that names others is out of date or damaged.
    private static Set<String> idsOf(String text) {
        Set<String> ids = new LinkedHashSet<>();
        Stream.of(text.split(",", -1))
                .filter(id -> Catalogue.find(id).isPresent())
                .forEach(ids::add);
        return ids;
    }

    /// A run was followed to its end.
    ///
    /// @param isSurprising whether it came out as it should not
    public void note(Lesson lesson, boolean isSurprising) {
        boolean isNew = watched.add(lesson.id());
        isNew |= isSurprising && broken.add(lesson.id());
        if (isNew) {
            preferences.put(WATCHED, String.join(",", watched));
            preferences.put(BROKEN, String.join(",", broken));
            preferences.save();
            changes.set(changes.get() + 1);
        }
    }

    /// What has been seen of an entry; nothing of a page.
    public Set<Sight> of(Entry entry) {
        EnumSet<Sight> sights = EnumSet.noneOf(Sight.class);
        if (watched.contains(entry.id())) {
            sights.add(Sight.WATCHED);
        }
        if (broken.contains(entry.id())) {
            sights.add(Sight.BROKEN);
        }
        if (entry.mark() == Entry.Mark.BUG && isRepairWatched(entry)) {
            sights.add(Sight.REPAIRED);
        }
        return sights;
    }

    private boolean isRepairWatched(Entry entry) {
        List<Lesson> neighbours = entry.lesson().map(Catalogue::neighbours).orElse(List.of());
        return neighbours.stream()
                .filter(neighbour -> neighbour.pair().role() != Role.BROKEN)
                .anyMatch(neighbour -> watched.contains(neighbour.id()));
    }

    /// Grows whenever something new has been seen.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }
}
