/// Tests of pictures in files.
@NullMarked
package dev.interleave.app.timeline.picture;

import org.jspecify.annotations.NullMarked;
