/// Tests of this part of the timeline, without a toolkit.
@NullMarked
package dev.interleave.app.timeline.model;

import org.jspecify.annotations.NullMarked;
