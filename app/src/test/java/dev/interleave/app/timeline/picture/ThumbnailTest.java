package dev.interleave.app.timeline.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.session.SampleRun;
import dev.interleave.app.theme.Palette;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.trace.ActorState;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final ThumbnailFiles.Key KEY = new ThumbnailFiles.Key("two-locks", "abcd", "dark-standard");

    @TempDir
    private Path folder;

    private static Thumbnail of(String lesson) throws InterruptedException {
        Trace run = SampleRun.of(Catalogue.find(lesson).orElseThrow(), LONG).orElseThrow();
        return Thumbnail.of(run, Palette.dark(), 220, 54);
    }

    private static long share(Thumbnail thumbnail, int argb) {
        long matching =
                IntStream.of(thumbnail.pixels()).filter(pixel -> pixel == argb).count();
        return 100 * matching / thumbnail.pixels().length;
    }

    @Test
    void showsTheShapeOfARunWithoutAToolkit() throws InterruptedException {
        Thumbnail deadlock = of("two-locks");
        assertEquals(440 * 108, deadlock.pixels().length);
        assertTrue(share(deadlock, Palette.dark().state(ActorState.SLEEPING)) > 10, "both sleep");
        assertTrue(share(deadlock, Palette.dark().state(ActorState.DEADLOCKED)) > 0, "then neither goes on");
        assertEquals(0, share(of("gather"), Palette.dark().state(ActorState.DEADLOCKED)));
    }

    @Test
    void usesAllItsHeightHoweverManyLanesThereAre() throws InterruptedException {
        for (String lesson : List.of("two-locks", "gather", "dining-philosophers", "process-queue")) {
            Thumbnail thumbnail = of(lesson);
            int first = firstRow(thumbnail, IntStream.range(0, thumbnail.height()));
            int last = firstRow(
                    thumbnail, IntStream.range(0, thumbnail.height()).map(row -> thumbnail.height() - 1 - row));
            assertTrue(last - first > thumbnail.height() / 2, lesson + " from " + first + " to " + last);
        }
    }

    private static int firstRow(Thumbnail thumbnail, IntStream rows) {
        return rows.filter(row -> IntStream.range(0, thumbnail.width())
                        .anyMatch(column -> thumbnail.pixels()[row * thumbnail.width() + column] != 0))
                .findFirst()
                .orElse(0);
    }

    @Test
    void readsBackWhatWasWritten() throws InterruptedException {
        ThumbnailFiles files = new ThumbnailFiles(folder.resolve("pictures"));
        assertEquals(Optional.empty(), files.read(KEY));
        Thumbnail drawn = of("two-locks");
        files.write(KEY, drawn);
        assertArrayEquals(drawn.pixels(), files.read(KEY).orElseThrow().pixels());
    }

    @Test
    void anotherVersionOfALessonReplacesIt() throws IOException {
        ThumbnailFiles files = new ThumbnailFiles(folder);
        Thumbnail any = new Thumbnail(2, 1, new int[] {1, 2});
        files.write(KEY, any);
        files.write(new ThumbnailFiles.Key("two-locks", "wxyz", "dark-standard"), any);
        files.write(new ThumbnailFiles.Key("two-locks", "wxyz", "light-standard"), any);
        assertEquals(Optional.empty(), files.read(KEY));
        try (Stream<Path> kept = Files.list(folder)) {
            assertEquals(2, kept.count());
        }
    }

    @Test
    void aDamagedFileIsAsGoodAsNone() throws IOException {
        ThumbnailFiles files = new ThumbnailFiles(folder);
        files.write(KEY, new Thumbnail(8, 8, IntStream.range(0, 64).toArray()));
        Path file;
        try (Stream<Path> all = Files.list(folder)) {
            file = all.findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(file);
        assertTrue(files.read(KEY).isPresent());
        for (int length = 0; length < whole.length - 8; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals(Optional.empty(), files.read(KEY), "cut off at " + length);
        }
        for (int at = 0; at < whole.length - 8; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x55;
            Files.write(file, flipped);
            Optional<Thumbnail> read = files.read(KEY);
            assertTrue(read.isEmpty() || read.get().pixels()[63] == 63, "flipped at " + at);
        }
    }

    @Test
    void whereNothingCanBeWrittenNothingIsLost() throws IOException {
        Path file = Files.writeString(folder.resolve("in-the-way"), "");
        ThumbnailFiles files = new ThumbnailFiles(file);
        files.write(KEY, new Thumbnail(1, 1, new int[] {7}));
        assertEquals(Optional.empty(), files.read(KEY));
    }
}
