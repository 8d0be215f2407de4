/// Tests of what is said of two runs beside each other.
@NullMarked
package dev.interleave.app.table;

import org.jspecify.annotations.NullMarked;
