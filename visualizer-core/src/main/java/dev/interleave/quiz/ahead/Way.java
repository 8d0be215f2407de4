package dev.interleave.quiz.ahead;

import dev.interleave.engine.Outcome;
import dev.interleave.trace.Trace;
import java.util.BitSet;

/// One way in which a run went on.
///
/// @param trace the whole of it, also what came before; empty if nobody wanted a record
/// @param happened which of its events had happened already
public record Way(Outcome outcome, Trace trace, BitSet happened) {}
