/// The words of lesson code: threads, locks, queues, processes, event loops and tasks, as Python and
/// `java.util.concurrent` share them. Every call becomes one operation of the engine that runs the lesson; nothing is
/// done here.
@NullMarked
package dev.interleave.lab;

import org.jspecify.annotations.NullMarked;
