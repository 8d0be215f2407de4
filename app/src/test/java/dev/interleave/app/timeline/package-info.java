/// Tests of the timeline as a control, and what they share.
@NullMarked
package dev.interleave.app.timeline;

import org.jspecify.annotations.NullMarked;
