/// Lessons about child processes, which share nothing but what they are given.
@NullMarked
package dev.interleave.catalogue.processes;

import org.jspecify.annotations.NullMarked;
