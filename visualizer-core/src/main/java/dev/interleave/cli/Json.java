package dev.interleave.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes JSON to a command's output: one object to a call, maps in their own order.
final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Json() {}

    /// A generator for many small objects, each on its own line if the caller writes line ends.
    static JsonGenerator generator(PrintWriter out) throws IOException {
        return FACTORY.createGenerator(out);
    }

    /// Writes maps, collections, texts, numbers, booleans and null, indented.
    static void print(PrintWriter out, Object value) throws IOException {
        try (JsonGenerator generator = generator(out).useDefaultPrettyPrinter()) {
            write(generator, value);
        }
        out.println();
        out.flush();
    }

    private static void write(JsonGenerator generator, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> generator.writeNull();
            case Map<?, ?> map -> writeMap(generator, map);
            case Collection<?> collection -> {
                generator.writeStartArray();
                for (Object element : collection) {
                    write(generator, element);
                }
                generator.writeEndArray();
            }
            case Boolean bool -> generator.writeBoolean(bool);
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            default -> generator.writeString(value.toString());
        }
    }

    private static void writeMap(JsonGenerator generator, Map<?, ?> map) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            generator.writeFieldName(String.valueOf(entry.getKey()));
            write(generator, entry.getValue());
        }
        generator.writeEndObject();
    }
}
