/// The source beside the run: the very Java file that ran, and the Python listing that does the same.
/// Each actor has a marker on the line it is at. Lines come from the core, nothing is parsed here but
/// for colouring.
@NullMarked
package dev.interleave.app.source;

import org.jspecify.annotations.NullMarked;
