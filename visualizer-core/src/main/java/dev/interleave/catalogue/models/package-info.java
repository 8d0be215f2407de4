/// Which model for which job: the same work done by threads, processes and coroutines, and what each costs.
@NullMarked
package dev.interleave.catalogue.models;

import org.jspecify.annotations.NullMarked;
