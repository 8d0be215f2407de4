package dev.interleave.app;

import dev.interleave.app.explore.OutcomeRow;
import dev.interleave.app.explore.Status;
import dev.interleave.app.machine.Engine;
import dev.interleave.app.machine.Turns;
import dev.interleave.app.prefs.Preferences;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import dev.interleave.trace.Trace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Takes pictures of the whole window without a display, to be looked at.
///
/// Arguments: output file, width, height, `dark` or `light`, and what to show: `two-locks` and other
/// samples of {@link SampleTraces}, a lesson as `run:lost-update`, one explored to its end (or for 3 seconds) as
/// `explore:lost-update?threads=2&pause=0`, one by hand with the numbers chosen as `hand:two-locks?pause=0:12`,
/// or a recording's file name; then optionally, with commas, positions, commands, the style classes of buttons,
/// what to search for as `"lock"`, and `enter` to open what is found.
/// The system property `pulses` says how long to wait for what comes later, as pictures of lessons do.
public final class WindowPictures {

    private static final double OPENING_PX = 640;

    private WindowPictures() {}

    public static void main(String[] args) throws Exception {
        Path settings = Files.createTempFile("interleave-pictures", ".properties");
        Preferences preferences = new Preferences(settings);
        preferences.put("theme", args[3].toUpperCase(java.util.Locale.ROOT));
        preferences.put("questions", "false");
        CountDownLatch taken = new CountDownLatch(1);
        Platform.startup(() -> {
            MainWindow window = new MainWindow(preferences);
            Scene scene = sceneOf(window.root(), Double.parseDouble(args[1]), Double.parseDouble(args[2]));
            window.attach(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            show(window, args[4], () -> {
                if (args.length > 5) {
                    List.of(args[5].split(",")).forEach(action -> act(window, action));
                }
                afterPulses(Integer.getInteger("pulses", 12), () -> {
                    save(picture(window.root()), Path.of(args[0]));
                    taken.countDown();
                });
            });
        });
        taken.await(60, TimeUnit.SECONDS);
        Files.deleteIfExists(settings);
        System.exit(0);
    }

    /// The headless screen of JavaFX 26 is always 1000 by 1000, and a larger window fails on it. So the window's
    /// content is as large as wanted, behind a small opening; a snapshot of it shows all.
    static Scene sceneOf(Parent content, double width, double height) {
        Region region = (Region) content;
        region.getStyleClass().add("root");
        region.setMinSize(width, height);
        region.setMaxSize(width, height);
        return new Scene(new Pane(region), Math.min(width, OPENING_PX), Math.min(height, OPENING_PX));
    }

    /// The window, with whatever has popped up drawn over it.
    private static WritableImage picture(Parent content) {
        Scene scene = content.getScene();
        WritableImage image = content.snapshot(null, null);
        for (javafx.stage.Window other : javafx.stage.Window.getWindows()) {
            if (!other.equals(scene.getWindow()) && other.getScene() != null) {
                WritableImage small = other.getScene().snapshot(null);
                int x = (int) Math.max(0, other.getX() - scene.getWindow().getX());
                int y = (int) Math.max(0, other.getY() - scene.getWindow().getY());
                int width = (int) Math.min(small.getWidth(), image.getWidth() - x);
                int height = (int) Math.min(small.getHeight(), image.getHeight() - y);
                image.getPixelWriter().setPixels(x, y, width, height, small.getPixelReader(), 0, 0);
            }
        }
        return image;
    }

    private static void act(MainWindow window, String action) {
        if (action.startsWith(".")) {
            javafx.scene.Node node = window.root().lookup(action);
            ((javafx.scene.control.ButtonBase) node).fire();
        } else if (action.startsWith("\"")) {
            window.catalogue().model().searchProperty().set(action.replace("\"", ""));
        } else if (action.equals("enter")) {
            window.catalogue().model().chooseLine();
        } else if (action.matches("\\d+")) {
            window.playback().pause();
            window.session().playhead().seekPosition(Integer.parseInt(action));
        } else {
            window.commands().get(action).perform();
        }
    }

    private static void show(MainWindow window, String what, Runnable then) {
        if (what.startsWith("run:")) {
            window.open(new OpenRequest.PlayLesson(what.substring(4), Map.of()));
            window.session().endingProperty().subscribe(ending -> {
                if (ending.isPresent()) {
                    afterPulses(10, then);
                }
            });
        } else if (what.startsWith("explore:")) {
            explore(window, what.substring(8), then);
        } else if (what.startsWith("hand:")) {
            String[] parts = what.split("[:?]", -1);
            String[] parameter = parts[2].split("=", -1);
            window.desk().machine().turnsProperty().set(Turns.BY_HAND);
            window.open(new OpenRequest.PlayLesson(
                    parts[1], java.util.Map.of(parameter[0], parameter[1]), Optional.of(Engine.CONTROLLED), false));
            if (parts.length > 3) {
                parts[3].chars().forEach(digit -> window.session().hand().choose(digit - '1'));
            }
            afterPulses(60, then);
        } else if (what.endsWith(".interleave")) {
            window.session().open(Path.of(what));
            afterPulses(60, then);
        } else {
            Trace trace = SampleTraces.named(what);
            window.show(trace);
            window.session().playhead().toEnd();
            afterPulses(2, then);
        }
    }

    private static void explore(MainWindow window, String what, Runnable then) {
        String[] parts = what.split("\\?", 2);
        Map<String, String> parameters = new HashMap<>();
        for (String assignment : parts.length == 1 ? new String[0] : parts[1].split("&", -1)) {
            int equals = assignment.indexOf('=');
            parameters.put(assignment.substring(0, equals), assignment.substring(equals + 1));
        }
        Lesson lesson = Catalogue.find(parts[0]).orElseThrow();
        Arguments arguments = Arguments.parse(lesson, parameters);
        window.session().choose(lesson, arguments);
        window.explore().settings().seconds().textProperty().set("3");
        window.commands().get("explore.toggle").perform();
        window.explore().statusProperty().subscribe(status -> {
            if (status == Status.ENDED) {
                afterPulses(4, () -> showFirst(window, then));
            }
        });
    }

    private static void showFirst(MainWindow window, Runnable then) {
        OutcomeRow first = window.explore().rowsProperty().get().getFirst();
        window.root().lookup(".outcome-list").requestFocus();
        ((javafx.scene.control.ListView<?>) window.root().lookup(".outcome-list"))
                .getSelectionModel()
                .select(0);
        window.explore().showSelected();
        window.session().endingProperty().subscribe(ending -> {
            if (ending.filter(shown -> shown.text().equals(first.outcome().text()))
                    .isPresent()) {
                afterPulses(10, then);
            }
        });
    }

    private static void afterPulses(int count, Runnable then) {
        new javafx.animation.AnimationTimer() {
            private int left = count;

            @Override
            public void handle(long now) {
                if (left-- == 0) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    /// Writes an image as PNG.
    static void save(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelReader pixels = image.getPixelReader();
        int[] row = new int[width];
        Consumer<Integer> line = y -> {
            pixels.getPixels(0, y, width, 1, javafx.scene.image.PixelFormat.getIntArgbInstance(), row, 0, width);
            copy.setRGB(0, y, width, 1, row, 0, width);
        };
        for (int y = 0; y < height; y++) {
            line.accept(y);
        }
        try {
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
