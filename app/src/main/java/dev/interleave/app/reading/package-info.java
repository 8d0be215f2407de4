/// Pages of the catalogue that are read and not run. A written page is a small part of Markdown: headings,
/// paragraphs, lists, tables, code, emphasis, and links, of which those to lessons can be followed. For the
/// JavaFX thread.
@NullMarked
package dev.interleave.app.reading;

import org.jspecify.annotations.NullMarked;
