/// The invariants of recordings, one rule a class, each told from the events alone. They are strict on purpose:
/// an engine that breaks one has a defect.
@NullMarked
package dev.interleave.invariant;

import org.jspecify.annotations.NullMarked;
