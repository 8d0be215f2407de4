/// What the program printed until the playhead, with who printed it. Recomputed from the recording, so
/// it goes back when the playhead does.
@NullMarked
package dev.interleave.app.output;

import org.jspecify.annotations.NullMarked;
