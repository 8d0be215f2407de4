package dev.interleave.app;

import dev.interleave.app.prefs.Preferences;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// How long it takes from the command to the first painted frame, beside a window that holds one button.
///
/// Starts a new JVM for each measurement, in turns, and prints medians and their ratio. Run it with the
/// test class path and `--enable-native-access=ALL-UNNAMED`; add `-Dglass.platform=Headless
/// -Dprism.order=sw` where there is no display. The argument is the number of rounds.
public final class StartupBench {

    private static final int DEFAULT_ROUNDS = 7;

    private StartupBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int rounds = args.length == 0 ? DEFAULT_ROUNDS : Integer.parseInt(args[0]);
        List<Double> bare = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        measure(Bare.class);
        measure(Ours.class);
        for (int i = 0; i < rounds; i++) {
            bare.add(measure(Bare.class));
            ours.add(measure(Ours.class));
        }
        System.out.printf(
                Locale.ROOT,
                "bare window %.0f ms, Interleave %.0f ms, ratio %.2f (medians of %d)%n",
                median(bare),
                median(ours),
                median(ours) / median(bare),
                rounds);
    }

    /// Milliseconds from before the start of the process to its first frame.
    private static double measure(Class<?> main) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String name : List.of("glass.platform", "prism.order")) {
            String value = System.getProperty(name);
            if (value != null) {
                command.add("-D" + name + "=" + value);
            }
        }
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        command.add(main.getName());
        long start = System.currentTimeMillis();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String painted = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return Long.parseLong(painted) - start;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /// Says when the second pulse after showing begins, which is when the first frame has been painted,
    /// and ends.
    private static void report(Scene scene) {
        scene.addPostLayoutPulseListener(new Runnable() {
            private int pulses;

            @Override
            public void run() {
                if (++pulses == 2) {
                    System.out.println(System.currentTimeMillis());
                    System.out.flush();
                    Runtime.getRuntime().halt(0);
                }
                javafx.application.Platform.requestNextPulse();
            }
        });
    }

    /// A window with one button.
    public static final class Bare {

        private Bare() {}

        public static void main(String[] args) {
            Application.launch(BareApp.class);
        }
    }

    /// For the toolkit.
    public static final class BareApp extends Application {

        public BareApp() {}

        @Override
        public void start(Stage stage) {
            Scene scene = new Scene(new StackPane(new Button("Run")), 1440, 900);
            report(scene);
            stage.setScene(scene);
            stage.show();
        }
    }

    /// The window of this program, as it opens.
    public static final class Ours {

        private Ours() {}

        public static void main(String[] args) {
            WarmUp.begin();
            Application.launch(OurApp.class);
        }
    }

    /// For the toolkit.
    public static final class OurApp extends Application {

        public OurApp() {}

        @Override
        public void start(Stage stage) {
            MainWindow window = new MainWindow(new Preferences(Path.of("no-such-file")));
            Scene scene = new Scene(window.root(), 1440, 900);
            window.attach(scene);
            report(scene);
            stage.setScene(scene);
            stage.show();
        }
    }
}
