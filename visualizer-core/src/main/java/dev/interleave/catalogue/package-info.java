/// The lessons, a package per chapter, and the one list that puts them in order.
@NullMarked
package dev.interleave.catalogue;

import org.jspecify.annotations.NullMarked;
