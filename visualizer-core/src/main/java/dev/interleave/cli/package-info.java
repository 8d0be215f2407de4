/// The command line: the same core without a window. Each command is one class; bad input is a sentence and exit code
/// 2, never a stack trace.
@NullMarked
package dev.interleave.cli;

import org.jspecify.annotations.NullMarked;
