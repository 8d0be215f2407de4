/// The lessons, a package per chapter, the pages among them, and the one list that puts them in order. A page
/// is read and not run: its text is Markdown among the program's resources, or the window computes it.
@NullMarked
package dev.interleave.catalogue;

import org.jspecify.annotations.NullMarked;
