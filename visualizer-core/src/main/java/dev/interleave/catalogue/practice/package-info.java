/// What good practice asks for beyond the other chapters: what goes wrong without it, and how it looks with it.
@NullMarked
package dev.interleave.catalogue.practice;

import org.jspecify.annotations.NullMarked;
