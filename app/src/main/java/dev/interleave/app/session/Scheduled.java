package dev.interleave.app.session;

import dev.interleave.run.Choices;
import java.util.Optional;

/// A controlled run that can be had again, and so gone on with in another way.
///
/// @param choices that made it; empty when the clock did
public record Scheduled(ControlledRequest request, Optional<Choices> choices) {}
