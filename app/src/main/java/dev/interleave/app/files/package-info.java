/// Asking for a file to open or to save. What happens to the file is the session's affair.
@NullMarked
package dev.interleave.app.files;

import org.jspecify.annotations.NullMarked;
