/// Clocks, growable primitive arrays and interning: what every other package builds on.
/// Knows no word of the domain and imports nothing of the project.
/// Classes here are for one thread unless they say otherwise.
@NullMarked
package dev.interleave.base;

import org.jspecify.annotations.NullMarked;
