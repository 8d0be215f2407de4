/// Lessons about tasks that share one thread and give way only where they await.
@NullMarked
package dev.interleave.catalogue.coroutines;

import org.jspecify.annotations.NullMarked;
