package dev.interleave.engine.live;

/// An event loop.
final class LiveLoop {}
