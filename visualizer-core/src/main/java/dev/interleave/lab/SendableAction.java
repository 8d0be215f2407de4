package dev.interleave.lab;

import java.io.Serializable;

/// Lesson code that returns nothing and can be sent to another process.
@FunctionalInterface
public interface SendableAction extends Serializable {

    void run() throws Exception;
}
