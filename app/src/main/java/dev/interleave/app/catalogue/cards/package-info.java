/// The catalogue as a page of cards over the whole window, for a person who does not know yet what to look for.
/// It shows what the list shows, with the same search and filters, and a picture of every lesson. For the
/// JavaFX thread.
@NullMarked
package dev.interleave.app.catalogue.cards;

import org.jspecify.annotations.NullMarked;
