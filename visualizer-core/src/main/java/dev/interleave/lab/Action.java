package dev.interleave.lab;

/// Lesson code that returns nothing.
@FunctionalInterface
public interface Action {

    void run() throws Exception;
}
