package dev.interleave.app.timeline.picture;

import dev.interleave.app.timeline.paint.FxSurface;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Paints a page on a canvas that nobody sees, on the thread of the toolkit.
final class SnapshotThread {

    private SnapshotThread() {}

    /// The page's pixels, row by row, `0xAARRGGBB`.
    ///
    /// @throws IllegalStateException when a toolkit runs and this is not its thread
    static int[] paint(PicturePage page, int width, int height) {
        if (Platform.isFxApplicationThread()) {
            return snapshot(page, width, height);
        }
        preferHeadless();
        CompletableFuture<int[]> pixels = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                pixels.complete(snapshot(page, width, height));
            } catch (RuntimeException | Error e) {
                pixels.completeExceptionally(e);
            }
        });
        try {
            return pixels.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the picture could not be painted: " + e.getCause(), e);
        } finally {
            Platform.exit();
        }
    }

    /// The choices of a person who started the program with others are left alone.
    private static void preferHeadless() {
        if (System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
        }
        if (System.getProperty("prism.order") == null) {
            System.setProperty("prism.order", "sw");
        }
    }

    private static int[] snapshot(PicturePage page, int width, int height) {
        Canvas canvas = new Canvas(width, height);
        FxSurface surface =
                new FxSurface(canvas.getGraphicsContext2D(), width / page.scale(), height / page.scale(), page.scale());
        surface.clear();
        canvas.getGraphicsContext2D().scale(page.scale(), page.scale());
        page.paint(surface);
        surface.flush();
        WritableImage image = canvas.snapshot(null, new WritableImage(width, height));
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
