/// The engine that runs a lesson one step at a time in virtual time: the same answers to "who goes next?" give
/// the same run, to the byte. Each primitive of the lab has one small state class here; every actor, a task or
/// the main of a child process too, is a continuation on the calling thread. Knows nothing of the live engine,
/// which it mirrors.
@NullMarked
package dev.interleave.engine.controlled;

import org.jspecify.annotations.NullMarked;
