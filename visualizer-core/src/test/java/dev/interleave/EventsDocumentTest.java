package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.trace.ActorState;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.TargetType;
import dev.interleave.trace.ValueType;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `assets/docs/events.md` says of each kind what the code says.
class EventsDocumentTest {

    private static final Path DOCUMENT = Path.of("../assets/docs/events.md");
    private static final Pattern ROW = Pattern.compile("(\\| `[a-z.-]+` \\| \\d+ \\|.*\\|.*\\|.*\\|) (.*) \\|");

    @Test
    void everyKindHasItsRowInOrder() throws IOException {
        List<String> expected = new ArrayList<>();
        for (EventKind kind : EventKind.values()) {
            expected.add(row(kind));
        }
        List<String> actual = new ArrayList<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher matcher = ROW.matcher(line);
            if (matcher.matches()) {
                actual.add(matcher.group(1));
                assertTrue(matcher.group(2).endsWith("."), () -> "no meaning: " + line);
            }
        }
        assertEquals(String.join("\n", expected), String.join("\n", actual));
    }

    @Test
    void theExampleIsOfALineThatReads() throws IOException {
        Matcher example = Pattern.compile("\"kind\":\"read\".*\"site\":\"([^:]+):(\\d+)\"")
                .matcher(Files.readString(DOCUMENT));
        assertTrue(example.find());
        List<String> source = Files.readAllLines(Path.of("src/main/java").resolve(example.group(1)));
        String line = source.get(Integer.parseInt(example.group(2)) - 1);
        assertTrue(line.contains("= counter.get();"), line);
    }

    @Test
    void everyFlagHasItsRow() throws IOException {
        List<String> rows = Files.readAllLines(DOCUMENT);
        List<String> names = EventFlags.names(EventKind.ACTOR_CREATE, -1);
        assertEquals(7, names.size());
        for (int bit = 0; bit < names.size(); bit++) {
            String start = "| " + (1 << bit) + " | " + names.get(bit) + " | ";
            assertTrue(rows.stream().anyMatch(row -> row.startsWith(start)), start);
        }
    }

    @Test
    void theRecordingFormatNamesEveryKindOfResourceAndEveryProperty() throws Exception {
        String format =
                Files.readString(Path.of("../assets/docs/recording-format.md")).replaceAll("\\s+", " ");
        List<String> kinds = new ArrayList<>();
        for (ResourceKind kind : ResourceKind.values()) {
            kinds.add(kinds.size() + " " + kind.word());
        }
        String sentence = "Resource kinds: " + String.join(", ", kinds) + ".";
        assertTrue(format.contains(sentence), sentence);
        int properties = 0;
        for (Field constant : RunInfo.class.getFields()) {
            if (constant.get(null) instanceof String key) {
                assertTrue(format.contains("`" + key + "`"), key);
                properties++;
            }
        }
        assertTrue(properties >= 16, properties + " properties");
    }

    private static String row(EventKind kind) {
        ActorState after = kind.stateAfter();
        return "| `%s` | %d | %s | %s | %s |"
                .formatted(
                        kind.word(),
                        kind.code(),
                        word(kind.targetType()),
                        word(kind.valueType()),
                        after == null ? "" : after.word());
    }

    private static String word(TargetType type) {
        return switch (type) {
            case NONE -> "";
            case ACTOR -> "actor";
            case RESOURCE -> "resource";
        };
    }

    private static String word(ValueType type) {
        return switch (type) {
            case NONE -> "";
            case NUMBER -> "number";
            case NANOS -> "nanoseconds";
            case TEXT -> "text";
            case DATUM -> "number or text";
            case MESSAGE -> "message";
            case ACTOR -> "actor";
        };
    }
}
