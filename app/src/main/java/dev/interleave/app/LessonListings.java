package dev.interleave.app;

import dev.interleave.app.source.Listing;
import dev.interleave.app.source.Listings;
import dev.interleave.lesson.Lesson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The two listings of a lesson.
final class LessonListings {

    private static final String MARK = " // mark: ";
    private static final String PYTHON_MARK = "  # mark: ";

    private LessonListings() {}

    static Listings of(Lesson lesson) {
        String file = lesson.getClass().getName().replace('.', '/') + ".java";
        List<String> java = read(lesson, "/" + file);
        List<String> python = read(lesson, "/dev/interleave/listing/" + lesson.id() + ".py");
        Map<String, Integer> marks = new HashMap<>();
        for (int i = 0; i < python.size(); i++) {
            marks.put(mark(python.get(i), PYTHON_MARK), i + 1);
        }
        return new Listings(
                new Listing(Listing.Language.JAVA, file, strip(java, MARK)),
                new Listing(Listing.Language.PYTHON, "", strip(python, PYTHON_MARK)),
                line -> line < 1 || line > java.size() ? 0 : marks.getOrDefault(mark(java.get(line - 1), MARK), 0));
    }

    private static List<String> strip(List<String> lines, String mark) {
        return lines.stream()
                .map(line -> line.contains(mark) ? line.substring(0, line.indexOf(mark)) : line)
                .toList();
    }

    private static String mark(String line, String mark) {
        int at = line.indexOf(mark);
        return at < 0 ? line : line.substring(at + mark.length()).strip();
    }

    private static List<String> read(Lesson lesson, String path) {
        try (InputStream in = lesson.getClass().getResourceAsStream(path)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
