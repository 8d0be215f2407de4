/// Lessons about locks, conditions and queues between threads.
@NullMarked
package dev.interleave.catalogue.synchronisation;

import org.jspecify.annotations.NullMarked;
