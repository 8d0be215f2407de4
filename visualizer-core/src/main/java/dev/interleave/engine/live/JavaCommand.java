package dev.interleave.engine.live;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The command line of a process of a run: the JDK that runs here, the flags that the engine needs, and the
/// places where the engine and the lesson were loaded from. A process of a run needs no library.
final class JavaCommand {

    /// No file in the temporary directory for monitoring tools; a small and quick collector. The quick compiler
    /// only: runs are short, the machine's cores belong to the lesson, and measured runs up to 250,000 events
    /// were twice as fast with it; besides, its loops can all be stopped. A failed process leaves no dump. Last,
    /// the door to virtual threads on a carrier of one's own.
    private static final List<String> FLAGS = List.of(
            "-XX:-UsePerfData",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-CreateCoredumpOnCrash",
            "-Xshare:auto",
            "-Xmx512m",
            "-Djava.awt.headless=true",
            "-Dstderr.encoding=UTF-8",
            CarriedThreads.JVM_ARGUMENT,
            "--enable-native-access=ALL-UNNAMED");

    private JavaCommand() {}

    /// @param name of the process, for people who list the system's processes
    /// @throws IOException where there is no `java` to start
    static List<String> of(Class<?> main, String classPath, Path runDirectory, String name) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(executable().toString());
        command.addAll(FLAGS);
        command.add("-XX:ErrorFile=" + runDirectory.resolve("crash-%p.txt"));
        command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        command.add("-cp");
        command.add(classPath);
        command.add(main.getName());
        command.add(runDirectory.toString());
        command.add(name);
        return command;
    }

    private static Path executable() throws IOException {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        for (String name : List.of("java", "java.exe")) {
            if (Files.isExecutable(bin.resolve(name))) {
                return bin.resolve(name);
            }
        }
        throw new IOException("there is no java in " + bin + ", so no engine process can be started; "
                + "run the program with a full JDK 25");
    }

    /// The directories and jars that these classes were loaded from, each once.
    ///
    /// @throws IOException where a class was loaded from something else
    static String classPath(List<Class<?>> classes) throws IOException {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> type : classes) {
            places.add(placeOf(type).toString());
        }
        return String.join(File.pathSeparator, places);
    }

    private static Path placeOf(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null || !location.getProtocol().equals("file")) {
            throw new IOException(type.getName() + " was loaded from " + (location == null ? "nowhere" : location)
                    + ", which an engine process cannot be given; it must come from a directory or a jar");
        }
        try {
            return Path.of(new URI(location.toString()));
        } catch (URISyntaxException | IllegalArgumentException notAPath) {
            throw new IOException("the place that " + type.getName() + " was loaded from is no path: " + location);
        }
    }
}
