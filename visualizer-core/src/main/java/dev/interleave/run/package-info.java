/// Runs of lessons: in which engine, with which settings, and what came out. The command line and the window ask
/// for runs here, and in the same words.
@NullMarked
package dev.interleave.run;

import org.jspecify.annotations.NullMarked;
