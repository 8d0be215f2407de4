/// Tests of the colours.
@NullMarked
package dev.interleave.app.theme;

import org.jspecify.annotations.NullMarked;
