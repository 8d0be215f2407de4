package dev.interleave.app.session;

import dev.interleave.run.Choices;

/// A controlled run whose every choice is known.
public record Scheduled(ControlledRequest request, Choices choices) {}
