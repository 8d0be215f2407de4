/// Tests of this part of the timeline, without a toolkit.
@NullMarked
package dev.interleave.app.timeline.paint;

import org.jspecify.annotations.NullMarked;
