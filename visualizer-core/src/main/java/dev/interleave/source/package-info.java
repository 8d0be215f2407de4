/// Source text as it is shown: the Java file that ran, the Python listing beside it, and the marks that say
/// which lines of the two belong together. What is here is immutable.
@NullMarked
package dev.interleave.source;

import org.jspecify.annotations.NullMarked;
