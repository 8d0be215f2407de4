/// The contract of a lesson: what it is called, what it takes, how it may come out, and the program itself. What
/// a program is made of (locks, queues, threads, tasks) is read from its compiled code.
@NullMarked
package dev.interleave.lesson;

import org.jspecify.annotations.NullMarked;
