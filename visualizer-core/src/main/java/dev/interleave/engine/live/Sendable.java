package dev.interleave.engine.live;

/// A handle that means the same in every process of a run.
interface Sendable {

    Travelling travelling();
}
