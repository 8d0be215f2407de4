package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The formatter gate. It is a test because the formatter reads Java with the compiler of the JVM that it runs in, and
/// only the test JVM is sure to be a JDK 25 (Maven itself may run on an older one).
///
/// To rewrite the sources instead of checking them:
/// `mvn -pl visualizer-core test -Dtest=FormatTest -Dinterleave.format=apply`
class FormatTest {

    private static final int LONGEST_LINE = 120;

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    @Test
    void everySourceFileIsFormatted() {
        List<Path> files = sources();
        assertTrue(files.size() > 20, "saw only " + files.size() + " files: is the working directory the module?");
        List<Path> wrong = files.parallelStream()
                .filter(FormatTest::differs)
                .map(Path::normalize)
                .toList();
        assertEquals(
                List.of(),
                wrong,
                "not formatted; run: mvn -pl visualizer-core test -Dtest=FormatTest -Dinterleave.format=apply");
    }

    /// The formatter would break such a line and leave the rest of it outside the comment.
    @Test
    void noDocumentationLineIsTooLong() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            for (String line : Files.readAllLines(file)) {
                if (line.length() > LONGEST_LINE && line.strip().startsWith("///")) {
                    wrong.add(file.normalize() + ": " + line.strip());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void catchesAMisformattedSource() throws FormatterException {
        String source = "class A{int a ;}\n";
        assertNotEquals(source, FORMATTER.formatSourceAndFixImports(source));
    }

    private static List<Path> sources() {
        return Stream.of("src", "../app/src")
                .map(Path::of)
                .flatMap(FormatTest::javaFiles)
                .toList();
    }

    private static Stream<Path> javaFiles(Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(path -> path.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean differs(Path file) {
        try {
            String source = Files.readString(file);
            if (source.lines()
                    .anyMatch(
                            line -> line.length() > LONGEST_LINE && line.strip().startsWith("///"))) {
                return false; // the other test says so; formatting it would spoil it
            }
            String formatted = FORMATTER.formatSourceAndFixImports(source);
            if (formatted.equals(source)) {
                return false;
            }
            if ("apply".equals(System.getProperty("interleave.format"))) {
                Files.writeString(file, formatted);
                return false;
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormatterException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }
}
