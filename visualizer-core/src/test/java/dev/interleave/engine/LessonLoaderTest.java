package dev.interleave.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.lab.Lab;
import dev.interleave.lab.SendableAction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LessonLoaderTest {

    private static final String SAMPLE = "dev.interleave.samples.WovenSample";
    private static final String SAMPLE_FILE = "dev/interleave/samples/WovenSample.java";
    private static final Path SAMPLE_SOURCE = Path.of("src/test/java", SAMPLE_FILE);

    private final LessonLoader loader =
            LessonLoader.of(getClass().getClassLoader(), List.of("dev.interleave.samples.", "dev.interleave.lab."));

    @BeforeEach
    void forget() {
        SiteRecordingExecution.SEEN.clear();
        CallSites.enter(0);
    }

    @Test
    void everyCallOfTheLabComesWithItsLine() throws Exception {
        Program sample = (Program) loader.loadClass(SAMPLE).getConstructor().newInstance();
        sample.run(new SiteRecordingExecution());
        assertEquals(
                List.of(
                        at("plain", "plain"),
                        at("lambda", "lambda"),
                        at("nested", "nested"),
                        at("loop", "loop"),
                        at("loop", "loop"),
                        at("odd", "odd"),
                        at("loop", "loop"),
                        at("try", "try"),
                        at("catch", "catch"),
                        at("finally", "finally"),
                        at("wide", "wide"),
                        at("switch", "switch"),
                        at("CurrentName", "inner"),
                        at("outer name", "outer"),
                        at("CreateLock", "create"),
                        // A method reference to the lab has no code of its own: the line that runs it stands.
                        at("Acquire", "refer"),
                        at("Release", "release"),
                        at("CreateLock", "guard"),
                        at("Acquire", "with"),
                        at("guarded", "guarded"),
                        at("Release", "with"),
                        // A class of the lesson that is a thread of the lab speaks for the lab.
                        at("CreateThread", "super"),
                        at("Start", "start")),
                SiteRecordingExecution.SEEN);
    }

    @Test
    void aSerialisableLambdaSurvivesTheJourney() throws Exception {
        Class<?> sample = loader.loadClass(SAMPLE);
        SendableAction action = (SendableAction) sample.getMethod("sendable", Lab.class, String.class)
                .invoke(null, new Lab(new SiteRecordingExecution()), "sent");
        copy(action).run();
        assertEquals(List.of(at("sent", "sendable")), SiteRecordingExecution.SEEN);
    }

    @Test
    void whatLessonsAreWrittenAgainstIsNeverLoadedTwice() throws Exception {
        assertNotSame(Class.forName(SAMPLE), loader.loadClass(SAMPLE));
        assertSame(Lab.class, loader.loadClass(Lab.class.getName()));
        assertSame(String.class, loader.loadClass("java.lang.String"));
    }

    @Test
    void everyLessonOfTheCatalogueLoadsWoven() throws Exception {
        LessonLoader lessons = LessonLoader.of(getClass().getClassLoader(), List.of("dev.interleave.catalogue."));
        Class<?> lesson = lessons.loadClass("dev.interleave.catalogue.threads.LostUpdate");
        assertSame(lessons, lesson.getClassLoader());
        int sites = CallSites.count();
        assertNotNull(lesson.getConstructor().newInstance());
        List<String> files = new ArrayList<>();
        for (int site = 1; site < sites; site++) {
            files.add(CallSites.file(site));
        }
        assertTrue(files.contains("dev/interleave/catalogue/threads/LostUpdate.java"), "no site of it in " + files);
    }

    @Test
    void itTellsLessonsOfProcessesFromOthers() throws Exception {
        LessonLoader lessons = LessonLoader.of(getClass().getClassLoader(), List.of("dev.interleave.catalogue."));
        lessons.loadClass("dev.interleave.catalogue.threads.LostUpdate");
        assertFalse(lessons.sawProcesses());
        lessons.loadClass("dev.interleave.catalogue.processes.ProcessQueue");
        assertTrue(lessons.sawProcesses());
    }

    @Test
    void resourcesComeFromTheParent() {
        assertNotNull(loader.getResource(SAMPLE.replace('.', '/') + ".class"));
    }

    /// Text, file and the line that carries the marker.
    private static String at(String text, String mark) throws IOException {
        List<String> lines = Files.readAllLines(SAMPLE_SOURCE);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith("// mark: " + mark)) {
                return text + "@" + SAMPLE_FILE + ":" + (i + 1);
            }
        }
        throw new IllegalArgumentException("no marker " + mark + " in " + SAMPLE_SOURCE);
    }

    private SendableAction copy(SendableAction action) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(action);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
                return Class.forName(type.getName(), false, loader);
            }
        }) {
            return (SendableAction) in.readObject();
        }
    }
}
