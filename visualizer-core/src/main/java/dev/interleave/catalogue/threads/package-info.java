/// Lessons about threads that share memory.
@NullMarked
package dev.interleave.catalogue.threads;

import org.jspecify.annotations.NullMarked;
