package dev.interleave.app.quiz;

/// What the card shows.
sealed interface QuizView {

    /// Nothing is asked.
    record Closed() implements QuizView {}

    /// The question stands.
    record Asking(Sheet sheet) implements QuizView {}

    /// The answer is there too.
    ///
    /// @param waiting the question that playback has come to meanwhile, which is asked when this one is taken away;
    ///     {@link Sheet#NONE} for none
    record Revealed(Sheet sheet, int waiting) implements QuizView {}
}
