/// A position in a trace: the world as the fold of the events before it, and a cursor that moves it both ways.
/// Keyframes make a far jump as cheap as a near one. Objects of this package belong to one thread at a time.
@NullMarked
package dev.interleave.replay;

import org.jspecify.annotations.NullMarked;
