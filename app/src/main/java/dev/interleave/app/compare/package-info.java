/// Two runs of one lesson below each other, and where they part. The model says what there is to say
/// and knows no node; the pane puts words around two timelines that are given to it. The window
/// makes those and links them.
@NullMarked
package dev.interleave.app.compare;

import org.jspecify.annotations.NullMarked;
