/// Finding a lesson by what is typed and filtered, and choosing its parameters; what was seen of each is kept. The
/// entries are the rows of the core catalogue; a value that a lesson does not take is refused in place, with the
/// reason.
@NullMarked
package dev.interleave.app.catalogue;

import org.jspecify.annotations.NullMarked;
