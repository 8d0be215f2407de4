/// Tests of the window as a whole, and what they share.
@org.jspecify.annotations.NullMarked
package dev.interleave.app;
