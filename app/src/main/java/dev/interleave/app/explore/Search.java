package dev.interleave.app.explore;

import dev.interleave.explore.Findings;

/// A search as the model needs it. Any thread may call.
interface Search {

    /// Begins or goes on, on threads of its own; returns at once.
    void start();

    /// Breaks off, and returns when no thread is left.
    void stop() throws InterruptedException;

    /// What has been found so far.
    Findings findings();

    /// Why a search that has ended broke off; empty when it did not.
    String failure();
}
