package dev.interleave.quiz;

import dev.interleave.lesson.Question;
import java.util.List;
import java.util.stream.Collectors;

/// A question as it is put to whoever watches this run.
///
/// @param question what the lesson asks
/// @param position where playback stops: how many events have happened
/// @param nanos when that is: just before the next event
/// @param sentence what is asked
/// @param choices two to five, of which at least one is right
/// @param explanation why, in a line
public record Posed(
        Question question, int position, long nanos, String sentence, List<Choice> choices, String explanation) {

    /// So many choices can be told apart at a glance, and by the keys 1 to 5.
    public static final int MOST_CHOICES = 5;

    public Posed {
        choices = List.copyOf(choices);
        if (choices.size() < 2
                || choices.size() > MOST_CHOICES
                || choices.stream().noneMatch(Choice::isRight)) {
            throw new IllegalArgumentException("not to be asked: " + sentence + " " + choices);
        }
    }

    /// What is right, in words.
    public String key() {
        return choices.stream().filter(Choice::isRight).map(Choice::text).collect(Collectors.joining(", "));
    }
}
