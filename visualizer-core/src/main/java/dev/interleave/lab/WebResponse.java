package dev.interleave.lab;

/// What a {@link WebServer} answered.
///
/// @param status 200 when all is well; a path without a page has 404
public record WebResponse(int status, String body) {}
