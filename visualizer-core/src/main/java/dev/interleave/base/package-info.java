/// What every other package may build on: a list that grows at one end while others read what was there. Knows no
/// word of the domain and imports nothing of the project.
@NullMarked
package dev.interleave.base;

import org.jspecify.annotations.NullMarked;
