package dev.interleave.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Finds the texts of lessons among the resources of the program: each Java file as it was compiled, and its
/// Python listing.
///
/// The resources lie in packages that the module keeps to itself, so they are found through a class of this
/// module and not by the caller.
public final class SourceLibrary {

    private static final String LISTINGS = "dev/interleave/listing/";

    private SourceLibrary() {}

    /// The texts of a lesson. One that cannot be found is empty.
    ///
    /// @param type the lesson's class; one from outside of this program must have its source beside its class
    /// file
    /// @param id the lesson's id, which names the listing
    public static LessonSource of(Class<?> type, String id) {
        String file = outermost(type).getName().replace('.', '/') + ".java";
        return new LessonSource(read(type, file, file), read(type, LISTINGS + id + ".py", id + ".py"));
    }

    /// The Java file that a source site names. Empty when it is not one of the program's lessons.
    public static SourceText java(String file) {
        return read(SourceLibrary.class, file, file);
    }

    private static Class<?> outermost(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type : outermost(outer);
    }

    private static SourceText read(Class<?> type, String path, String name) {
        try (InputStream in = open(type, "/" + path)) {
            return in == null
                    ? SourceText.empty(name)
                    : SourceText.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the source text " + path + " cannot be read", e);
        }
    }

    private static @Nullable InputStream open(Class<?> type, String path) {
        InputStream own = SourceLibrary.class.getResourceAsStream(path);
        return own == null ? type.getResourceAsStream(path) : own;
    }
}
