package dev.interleave.app.reading;

import java.util.List;

/// A part of a written page.
public sealed interface Block {

    /// A heading.
    ///
    /// @param level 1 for the title
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /// An entry of a list.
    ///
    /// @param sign what stands before its text: a dot, or its number
    record Item(String sign, String text) implements Block {}

    record Code(String text) implements Block {}

    /// A table.
    ///
    /// @param rows of cells, the first with the headings
    record Table(List<List<String>> rows) implements Block {}
}
