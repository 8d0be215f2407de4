/// Tests of exploring, and a search that finds what they say.
@NullMarked
package dev.interleave.app.explore;

import org.jspecify.annotations.NullMarked;
