/// Questions before the reveal: playback stops, a card asks, a person or a whole room answers, and the run says who
/// was right. The model keeps what is asked and what was answered; the card shows it. For the JavaFX thread.
@NullMarked
package dev.interleave.app.quiz;

import org.jspecify.annotations.NullMarked;
