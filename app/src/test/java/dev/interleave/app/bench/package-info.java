/// Benchmarks of the window, each a main.
@NullMarked
package dev.interleave.app.bench;

import org.jspecify.annotations.NullMarked;
