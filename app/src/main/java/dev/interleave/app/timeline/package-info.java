/// The timeline as one control: lanes of states over time, ruler, overview, playhead. The window
/// embeds {@link dev.interleave.app.timeline.TimelineView} and talks to it through its model and
/// its named actions; the parts below it plan, paint and listen.
@NullMarked
package dev.interleave.app.timeline;

import org.jspecify.annotations.NullMarked;
