package dev.interleave.app;

import dev.interleave.app.catalogue.Pictures;
import dev.interleave.app.session.SampleRun;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.picture.Thumbnail;
import dev.interleave.app.timeline.picture.ThumbnailFiles;
import dev.interleave.lesson.Lesson;
import dev.interleave.run.LessonVersion;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Where the small pictures of lessons are made: each from a run of its own, on another thread, one after the
/// other. They are kept in memory, and in files from one time to the next.
final class PictureDesk implements Pictures, AutoCloseable {

    private static final Duration LONGEST_RUN = Duration.ofSeconds(4);

    private final Optional<ThumbnailFiles> files;
    private final Executor door;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("lesson-pictures").factory());
    private final Map<Lesson, ObjectProperty<Optional<Image>>> asked = new HashMap<>();
    private final Map<ThumbnailFiles.Key, Optional<Image>> made = new HashMap<>();
    private Palette palette;

    /// @param folder where they are kept; empty for nowhere
    /// @param door runs what it is given on the JavaFX thread
    PictureDesk(Optional<Path> folder, Palette palette, Executor door) {
        this.files = folder.map(ThumbnailFiles::new);
        this.palette = palette;
        this.door = door;
    }

    @Override
    public ObservableValue<Optional<Image>> of(Lesson lesson) {
        return asked.computeIfAbsent(lesson, _ -> {
            ObjectProperty<Optional<Image>> picture = new SimpleObjectProperty<>(Optional.empty());
            make(lesson, picture);
            return picture;
        });
    }

    /// Makes those anew that somebody has asked for; until then they stay as they are.
    void look(Palette next) {
        palette = next;
        asked.forEach(this::make);
    }

    private void make(Lesson lesson, ObjectProperty<Optional<Image>> picture) {
        Palette look = palette;
        ThumbnailFiles.Key key = new ThumbnailFiles.Key(lesson.id(), LessonVersion.of(lesson), nameOf(look));
        Optional<Image> known = made.get(key);
        if (known != null) {
            picture.set(known);
            return;
        }
        worker.execute(() -> {
            Optional<Thumbnail> thumbnail =
                    files.flatMap(store -> store.read(key)).or(() -> draw(lesson, look, key));
            door.execute(() -> {
                Optional<Image> image = thumbnail.map(PictureDesk::imageOf);
                made.put(key, image);
                if (look == palette) {
                    picture.set(image);
                }
            });
        });
    }

    private static String nameOf(Palette palette) {
        return (palette.theme() + "-" + palette.scheme()).toLowerCase(Locale.ROOT);
    }

    private Optional<Thumbnail> draw(Lesson lesson, Palette look, ThumbnailFiles.Key key) {
        try {
            Optional<Trace> run = SampleRun.of(lesson, LONGEST_RUN);
            Optional<Thumbnail> drawn = run.map(trace -> Thumbnail.of(trace, look, WIDTH_PX, HEIGHT_PX));
            drawn.ifPresent(thumbnail -> files.ifPresent(store -> store.write(key, thumbnail)));
            return drawn;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Image imageOf(Thumbnail thumbnail) {
        int width = thumbnail.width();
        int height = thumbnail.height();
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), thumbnail.pixels(), 0, width);
        return image;
    }

    /// Lets go of what is still to be made.
    @Override
    public void close() {
        worker.shutdownNow();
    }
}
