package dev.interleave.app.catalogue;

import dev.interleave.lesson.Model;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// What a person wants to see of the catalogue.
///
/// @param models one of which an entry must show; empty for any
/// @param primitives all of which an entry must use, each itself or a kind of it: a process lock is a lock
public record Filter(Set<Model> models, Set<String> primitives) {

    public static final Filter NONE = new Filter(Set.of(), Set.of());

    /// Words that say no more than the model does.
    private static final Set<String> OF_MODELS = Set.of("thread", "process", "event loop", "task");

    public Filter {
        models = Set.copyOf(models);
        primitives = Set.copyOf(primitives);
    }

    public boolean isEmpty() {
        return models.isEmpty() && primitives.isEmpty();
    }

    public Filter toggled(Model model) {
        return new Filter(toggled(models, model), primitives);
    }

    public Filter toggled(String primitive) {
        return new Filter(models, toggled(primitives, primitive));
    }

    private static <T> Set<T> toggled(Set<T> values, T value) {
        Set<T> changed = new HashSet<>(values);
        if (!changed.remove(value)) {
            changed.add(value);
        }
        return changed;
    }

    boolean allows(Entry entry) {
        boolean isOfModel = models.isEmpty() || entry.models().stream().anyMatch(models::contains);
        return isOfModel
                && primitives.stream()
                        .allMatch(wanted -> entry.primitives().stream().anyMatch(used -> isKindOf(used, wanted)));
    }

    private static boolean isKindOf(String used, String wanted) {
        return used.equals(wanted) || used.endsWith(" " + wanted);
    }

    /// What there is to choose from: what the entries use, kinds under their common word, the most frequent first.
    static List<String> primitivesOf(Collection<Entry> entries) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        List<List<String>> used = entries.stream().map(Entry::primitives).toList();
        Set<String> all = new HashSet<>();
        used.forEach(all::addAll);
        for (String word : all) {
            boolean isKind = all.stream().anyMatch(other -> !other.equals(word) && isKindOf(word, other));
            boolean isOfModel = OF_MODELS.stream().anyMatch(other -> isKindOf(word, other));
            if (!isKind && !isOfModel) {
                long count = used.stream()
                        .filter(words -> words.stream().anyMatch(other -> isKindOf(other, word)))
                        .count();
                counts.put(word, (int) count);
            }
        }
        return counts.keySet().stream()
                .sorted((a, b) -> Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0)))
                .toList();
    }
}
