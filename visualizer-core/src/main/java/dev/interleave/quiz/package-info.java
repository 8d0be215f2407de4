/// What to ask whoever watches a recording, before the answer is seen: the words, the choices and the key are
/// computed from the recording, and from what else could have come of it. Lessons say only what is asked and
/// when. Nothing here is asked of a run in which the moment does not come.
@NullMarked
package dev.interleave.quiz;

import org.jspecify.annotations.NullMarked;
