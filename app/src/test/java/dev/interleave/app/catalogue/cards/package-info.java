/// Tests of the page of cards.
@NullMarked
package dev.interleave.app.catalogue.cards;

import org.jspecify.annotations.NullMarked;
