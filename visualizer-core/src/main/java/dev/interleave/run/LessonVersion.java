package dev.interleave.run;

import dev.interleave.lesson.Lesson;
import dev.interleave.source.SourceLibrary;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/// Four characters that change when a lesson's source text does.
public final class LessonVersion {

    /// Without those that are mistaken for others.
    private static final String DIGITS = "23456789abcdefghijkmnpqrstuvwxyz";

    private static final Map<Class<?>, String> KNOWN = new ConcurrentHashMap<>();

    private LessonVersion() {}

    /// The version of a lesson. Any thread may call.
    public static String of(Lesson lesson) {
        return KNOWN.computeIfAbsent(lesson.getClass(), type -> compute(type, lesson.id()));
    }

    private static String compute(Class<?> type, String id) {
        CRC32 sum = new CRC32();
        for (String line : SourceLibrary.of(type, id).java().lines()) {
            sum.update(line.getBytes(StandardCharsets.UTF_8));
            sum.update('\n');
        }
        long value = sum.getValue();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append(DIGITS.charAt((int) (value >>> (5 * i)) & 31));
        }
        return text.toString();
    }
}
