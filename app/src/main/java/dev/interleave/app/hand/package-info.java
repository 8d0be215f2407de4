/// Being the scheduler: who could go next in the run that is chosen by hand, and who could not and why. The model
/// follows the session and knows no node; the pane shows it. For the JavaFX thread.
@NullMarked
package dev.interleave.app.hand;

import org.jspecify.annotations.NullMarked;
