package dev.interleave.engine;

/// What an engine runs: a lesson with its parameters, seen from below. An implementation has a public constructor that
/// takes one `List<String>`, so that another process can make the same one.
@FunctionalInterface
public interface Program {

    /// The body of the main actor.
    void run(Execution execution) throws Exception;
}
