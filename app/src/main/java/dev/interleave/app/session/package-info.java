/// The open document: the run or recording that is shown, its playhead, visible range and selection.
/// The only door between threads: engines and files live on others, everything that a view sees is
/// published here, on the JavaFX thread.
@NullMarked
package dev.interleave.app.session;

import org.jspecify.annotations.NullMarked;
