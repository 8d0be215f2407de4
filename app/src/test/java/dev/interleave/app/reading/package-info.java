/// Tests of written pages.
@NullMarked
package dev.interleave.app.reading;

import org.jspecify.annotations.NullMarked;
