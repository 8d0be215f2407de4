/// The file in which a run is kept, `.interleave`: one writer, one reader, and the upgrades between versions. A
/// file is only ever data: reading one executes nothing of it and allocates no more than its size allows.
/// `assets/docs/recording-format.md` describes every byte.
@NullMarked
package dev.interleave.format;

import org.jspecify.annotations.NullMarked;
