package dev.interleave.lesson;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What a lesson's program is made of, in the words of the field. A lesson does not say it of itself: it is
/// read from its compiled code when it is first asked for, so that it cannot be wrong.
///
/// @param primitives what it makes and does, each once: "process queue", "join"
/// @param models how it does several things at once; never empty
public record Words(List<String> primitives, Set<Model> models) {

    private static final Map<Class<?>, Words> KNOWN = new ConcurrentHashMap<>();

    public Words {
        primitives = List.copyOf(primitives);
        models = Collections.unmodifiableSet(EnumSet.copyOf(models));
    }

    /// The words of a lesson. Any thread may call.
    public static Words of(Lesson lesson) {
        return KNOWN.computeIfAbsent(lesson.getClass(), type -> of(LabCalls.of(type)));
    }

    private static Words of(Set<String> calls) {
        List<Word> words = Word.usedBy(calls);
        EnumSet<Model> models = EnumSet.noneOf(Model.class);
        words.forEach(word -> word.model().ifPresent(models::add));
        // The main body is a thread too, also when it starts no other.
        return new Words(words.stream().map(Word::text).toList(), models.isEmpty() ? Set.of(Model.THREADS) : models);
    }
}
