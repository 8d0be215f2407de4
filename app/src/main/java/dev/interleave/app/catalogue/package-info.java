/// Choosing a lesson and its parameters. The list is the core's catalogue by chapter; a value that a
/// lesson does not take is refused in place, with the reason.
@NullMarked
package dev.interleave.app.catalogue;

import org.jspecify.annotations.NullMarked;
