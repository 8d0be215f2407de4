/// The engine that runs a lesson one step at a time in virtual time: the same answers to "who goes next?" give
/// the
/// same run, to the byte. Each primitive of the lab has one small state class here, and every actor is a
/// continuation
/// on the calling thread. Knows nothing of the live engine.
@NullMarked
package dev.interleave.engine.controlled;

import org.jspecify.annotations.NullMarked;
