package dev.interleave.app.timeline;

import dev.interleave.app.theme.Palette;
import dev.interleave.app.theme.StateScheme;
import dev.interleave.app.theme.Theme;
import dev.interleave.app.timeline.model.LaneKey;
import dev.interleave.app.timeline.model.Selection;
import dev.interleave.app.timeline.model.TimeRange;
import dev.interleave.app.timeline.model.TimelineModel;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Takes pictures of the control without a display, to be looked at.
///
/// Arguments: output file, width, height, theme, trace (see {@link TraceExamples#named}), then
/// optionally what to do: `event=12` selects, `range=0.2-0.4` shows a part of the run, `blue` uses
/// the other state colours.
public final class TimelinePictures {

    private TimelinePictures() {}

    public static void main(String[] args) throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        Platform.startup(() -> {
            TimelineModel model = new TimelineModel();
            TimelineView view = new TimelineView(model);
            Theme theme = Theme.valueOf(args[3].toUpperCase(Locale.ROOT));
            view.paletteProperty().set(Palette.of(theme, StateScheme.STANDARD));
            Scene scene = new Scene(view, Double.parseDouble(args[1]), Double.parseDouble(args[2]));
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            model.show(TraceExamples.named(args[4]));
            model.playheadNanosProperty().set((long) (model.trace().durationNanos() * 0.72));
            for (int i = 5; i < args.length; i++) {
                act(view, args[i]);
            }
            afterPulses(6, () -> {
                save(scene.snapshot(null), new File(args[0]));
                taken.countDown();
            });
        });
        taken.await(20, TimeUnit.SECONDS);
        System.exit(0);
    }

    private static void act(TimelineView view, String action) {
        TimelineModel model = view.model();
        String[] words = action.split("=", 2);
        switch (words[0]) {
            case "event" -> {
                int event = Integer.parseInt(words[1]);
                LaneKey lane = LaneKey.actor(model.trace().actor(event));
                model.selectionProperty().set(new Selection.Event(lane, event));
            }
            case "range" -> {
                String[] ends = words[1].split("-", 2);
                double all = model.trace().durationNanos();
                model.visibleProperty().set(new TimeRange((long) (all * Double.parseDouble(ends[0])), (long)
                        (all * Double.parseDouble(ends[1]))));
            }
            case "select" -> {
                double all = model.trace().durationNanos();
                model.selectionProperty()
                        .set(new Selection.Range(new TimeRange((long) (all * 0.3), (long) (all * 0.5))));
            }
            case "blue" ->
                view.paletteProperty()
                        .set(Palette.of(view.paletteProperty().get().theme(), StateScheme.BLUE_ORANGE));
            case "collapse" -> model.collapsed().add(Integer.parseInt(words[1]));
            default -> throw new IllegalArgumentException(action);
        }
    }

    private static void afterPulses(int pulses, Runnable action) {
        new AnimationTimer() {
            private int left = pulses;

            @Override
            public void handle(long now) {
                if (left-- == 0) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }

    private static void save(WritableImage image, File file) {
        PixelReader pixels = image.getPixelReader();
        BufferedImage copy =
                new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            ImageIO.write(copy, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
