/// The contract of a lesson: what it is called, what it takes, how it may come out, and the program itself.
@NullMarked
package dev.interleave.lesson;

import org.jspecify.annotations.NullMarked;
