/// The catalogue at the window's left edge: search, filters, chapters that open and close, and what was seen of
/// each lesson. Knows the model of it and how it looks, not what happens when a lesson is chosen. For the
/// JavaFX thread.
@NullMarked
package dev.interleave.app.catalogue.browser;

import org.jspecify.annotations.NullMarked;
