package dev.interleave.catalogue;

import dev.interleave.lesson.Chapter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A row of the catalogue that is read and not run.
///
/// @param id as a lesson has one: `other-libraries`
/// @param paragraph what one finds there, in a sentence
/// @param after id of the lesson or page behind which it stands in its chapter; at the end when there is none such
public record Page(String id, String title, Chapter chapter, String paragraph, Content content, String after) {

    /// Where a page's text comes from.
    public enum Content {
        /// It is written, as Markdown.
        WRITTEN,
        /// The window computes it.
        COMPUTED
    }

    /// The Markdown of a page that is written; empty when it is not there.
    public String text() {
        try (InputStream in = Page.class.getResourceAsStream("/dev/interleave/page/" + id + ".md")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the page " + id + " cannot be read", e);
        }
    }
}
