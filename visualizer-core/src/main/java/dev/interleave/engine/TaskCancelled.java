package dev.interleave.engine;

/// Raised in a task at its await when somebody cancelled it.
public final class TaskCancelled extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TaskCancelled(String message) {
        super(message);
    }
}
