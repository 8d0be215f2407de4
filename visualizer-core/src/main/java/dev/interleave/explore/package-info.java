/// Runs a program many times in the controlled engine, to learn all that can come of it. A strategy says which
/// schedules are tried: every one, one of each that differ, or some by chance. What was found so far can be looked
/// at while the search goes on, and the search can be stopped and goes on from there.
@NullMarked
package dev.interleave.explore;

import org.jspecify.annotations.NullMarked;
