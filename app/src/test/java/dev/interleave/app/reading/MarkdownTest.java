package dev.interleave.app.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void readsHeadingsParagraphsAndLists() {
        List<Block> blocks = Markdown.read("""
            # Title

            Two lines
            of one paragraph.
            - first
              goes on
            2. second
            """);
        assertEquals(
                List.of(
                        new Block.Heading(1, "Title"),
                        new Block.Paragraph("Two lines of one paragraph."),
                        new Block.Item("•", "first goes on"),
                        new Block.Item("2.", "second")),
                blocks);
    }

    @Test
    void readsTablesAndCode() {
        List<Block> blocks = Markdown.read("""
            | a | b |
            |---|:-:|
            | 1 |   |
            ```python
            # no heading

            x = 1
            ```
            """);
        assertEquals(
                List.of(
                        new Block.Table(List.of(List.of("a", "b"), List.of("1", ""))),
                        new Block.Code("# no heading\n\nx = 1")),
                blocks);
    }

    @Test
    void whatIsCutOffOrUnknownIsStillShown() {
        assertEquals(List.of(new Block.Code("x")), Markdown.read("```\nx"));
        assertEquals(List.of(new Block.Paragraph("#no heading > and")), Markdown.read("#no heading\n> and"));
        assertEquals(List.of(), Markdown.read(" \n\n"));
    }
}
