package dev.interleave.app.catalogue;

import dev.interleave.lesson.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds entries by what is typed: every word of it must begin some word of the entry's title, id, practices,
/// primitives, models, chapter or paragraph. The title counts most. For one thread.
final class Finder {

    /// Typed in a sentence, and found everywhere.
    private static final Set<String> EMPTY_WORDS = Set.of("a", "an", "the", "of", "in", "on", "to", "and", "for", "is");

    private static final int TITLE = 8;
    private static final int PRACTICE = 6;
    private static final int WORDS = 4;
    private static final int CHAPTER = 2;
    private static final int PARAGRAPH = 1;

    private final List<Entry> entries;
    private final Map<Entry, List<Field>> fields = new HashMap<>();
    private boolean knowsWords;

    Finder(List<Entry> entries) {
        this.entries = entries;
    }

    /// A text to look in, and how much it counts.
    private record Field(int weight, String text) {
        /// A word that is there as it was typed is better than one that only begins so.
        int score(String word) {
            return !text.contains(word) ? 0 : text.contains(word + " ") ? 2 * weight + 1 : 2 * weight;
        }
    }

    /// What was found, in the order of the catalogue.
    ///
    /// @param reasons practices by which an entry was found that its title says nothing of
    /// @param best what was most likely meant; empty when nothing was typed or found
    record Found(List<Entry> entries, Map<Entry, String> reasons, Optional<Entry> best) {}

    Found find(String typed, Filter filter) {
        List<String> wanted = wordsOf(typed);
        Entry best = null;
        int most = 0;
        List<Entry> found = new ArrayList<>();
        Map<Entry, String> reasons = new HashMap<>();
        for (Entry entry : entries) {
            int score = filter.allows(entry) ? score(entry, wanted) : 0;
            if (score > 0) {
                found.add(entry);
                reasonOf(entry, wanted).ifPresent(reason -> reasons.put(entry, reason));
            }
            if (score > most) {
                best = entry;
                most = score;
            }
        }
        return new Found(
                List.copyOf(found),
                Map.copyOf(reasons),
                wanted.isEmpty() ? Optional.empty() : Optional.ofNullable(best));
    }

    private static Optional<String> reasonOf(Entry entry, List<String> wanted) {
        String title = plain(entry.title() + " " + entry.id());
        boolean isPlain = wanted.stream().allMatch(title::contains);
        return isPlain
                ? Optional.empty()
                : entry.practices().stream()
                        .filter(practice -> wanted.stream().allMatch(plain(practice)::contains))
                        .findFirst();
    }

    /// 0 when it does not fit.
    private int score(Entry entry, List<String> wanted) {
        if (wanted.isEmpty()) {
            return 1;
        }
        List<Field> of = fields.computeIfAbsent(entry, this::fieldsOf);
        int sum = 1;
        for (String word : wanted) {
            int score = score(of, word);
            if (score == 0) {
                return 0;
            }
            sum += score;
        }
        return sum;
    }

    private static int score(List<Field> fields, String word) {
        return fields.stream().mapToInt(field -> field.score(word)).max().orElse(0);
    }

    private List<Field> fieldsOf(Entry entry) {
        return List.of(
                new Field(TITLE, plain(entry.title() + " " + entry.id())),
                new Field(PRACTICE, plain(String.join(" ", entry.practices()))),
                new Field(WORDS, knowsWords ? plain(wordsOf(entry)) : ""),
                new Field(CHAPTER, plain(entry.chapter().title())),
                new Field(PARAGRAPH, plain(entry.row().paragraph())));
    }

    private static String wordsOf(Entry entry) {
        Stream<String> models = entry.models().stream().map(Model::word);
        return Stream.concat(entry.primitives().stream(), models).collect(Collectors.joining(" "));
    }

    /// From now on it also looks at what entries use. To read that takes longer than a person should wait for a
    /// key.
    void useWords() {
        knowsWords = true;
        fields.clear();
    }

    /// Lower case, and one blank before each word and behind it, so that a word is found where it begins.
    private static String plain(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }

    private static List<String> wordsOf(String typed) {
        List<String> words = Stream.of(plain(typed).strip().split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> telling =
                words.stream().filter(word -> !EMPTY_WORDS.contains(word)).toList();
        return (telling.isEmpty() ? words : telling)
                .stream().map(word -> " " + singular(word)).toList();
    }

    /// Somebody who looks for locks means each lock.
    private static String singular(String word) {
        for (String ending : List.of("sses", "shes", "ches")) {
            if (word.endsWith(ending)) {
                return word.substring(0, word.length() - 2);
            }
        }
        boolean isPlural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return isPlural ? word.substring(0, word.length() - 1) : word;
    }
}
