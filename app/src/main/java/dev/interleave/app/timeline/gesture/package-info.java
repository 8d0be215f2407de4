/// What keys and mouse do to a timeline: they change its model, never a picture. {@link
/// dev.interleave.app.timeline.gesture.Navigator} knows every command and no event; the listeners
/// know events and call it. Movement that eases is a calculation of its own, which tests drive with
/// a clock of theirs.
@NullMarked
package dev.interleave.app.timeline.gesture;

import org.jspecify.annotations.NullMarked;
