/// Where the program starts and where its objects are wired together, in one place.
@NullMarked
package dev.interleave.app;

import org.jspecify.annotations.NullMarked;
