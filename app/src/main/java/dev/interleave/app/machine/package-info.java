/// What a run is to run on: the engine, and for the controlled one the machine that it pretends to be and who
/// goes next there. The model checks what is typed and knows no node; the form edits it. For the JavaFX thread.
@NullMarked
package dev.interleave.app.machine;

import org.jspecify.annotations.NullMarked;
