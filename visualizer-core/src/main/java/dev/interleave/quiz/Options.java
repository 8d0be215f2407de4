package dev.interleave.quiz;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Puts choices together: distinct, not too many, the right ones among them, in an order that does not give them
/// away.
final class Options {

    /// The answer where one cannot know.
    static final String SEVERAL = "More than one is possible";

    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<String> right = new LinkedHashSet<>();
    private final List<String> last = new ArrayList<>();

    Options() {}

    /// What is offered before is kept when there are too many.
    Options offer(Collection<String> more) {
        texts.addAll(more);
        return this;
    }

    Options offer(String one) {
        texts.add(one);
        return this;
    }

    /// Always stands behind the others.
    Options atLast(String one) {
        last.add(one);
        return this;
    }

    Options right(String one) {
        right.add(one);
        return this;
    }

    /// How many there are to choose from.
    int size() {
        Set<String> all = new LinkedHashSet<>(texts);
        all.addAll(right);
        all.addAll(last);
        return all.size();
    }

    List<Choice> inOrder(Comparator<String> order) {
        Set<String> kept = new LinkedHashSet<>(right);
        kept.removeAll(last);
        for (String text : texts) {
            if (kept.size() < Posed.MOST_CHOICES - last.size() && !last.contains(text)) {
                kept.add(text);
            }
        }
        List<String> sorted = new ArrayList<>(kept);
        sorted.sort(order);
        sorted.addAll(last);
        return sorted.stream()
                .limit(Posed.MOST_CHOICES)
                .map(text -> new Choice(text, right.contains(text)))
                .toList();
    }
}
