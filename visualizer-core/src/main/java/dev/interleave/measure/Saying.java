package dev.interleave.measure;

/// What is said of one model, and the lesson that shows it.
///
/// @param lesson id
public record Saying(String text, String lesson) {}
