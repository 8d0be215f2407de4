package dev.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.interleave.catalogue.PlantedLessons;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The layer picture: which package of the core may see which. A row names everything that its package may import
/// beside itself, `base` and libraries.
class LayeringTest {

    private static final String ROOT = "dev.interleave.";

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("base", Set.of()),
            Map.entry("trace", Set.of()),
            Map.entry("record", Set.of("trace")),
            Map.entry("engine", Set.of("record", "trace")),
            // A deadlock of a live run is found by the very graph that the window draws, so replay and analysis.
            Map.entry("engine.live", Set.of("engine", "record", "trace", "replay", "analysis")),
            Map.entry("engine.controlled", Set.of("engine", "trace")),
            // A scheduler answers the engine's question, and knows nothing else of it.
            Map.entry("schedule", Set.of("engine")),
            // The one place that knows both engines, and lessons by name.
            Map.entry(
                    "run",
                    Set.of(
                            "trace",
                            "analysis",
                            "engine",
                            "engine.live",
                            "engine.controlled",
                            "schedule",
                            "lesson",
                            "catalogue",
                            "source")),
            // Runs lessons live, and looks at how long they took and what memory they had.
            Map.entry("measure", Set.of("trace", "engine", "run", "lesson", "catalogue")),
            Map.entry("explore", Set.of("schedule", "engine.controlled", "engine", "trace")),
            // Has a run again, and goes on with it in many ways.
            Map.entry("quiz.ahead", Set.of("trace", "engine", "engine.controlled", "schedule", "lesson", "lab", "run")),
            Map.entry("quiz", Set.of("trace", "replay", "analysis", "engine", "lesson", "source", "quiz.ahead")),
            Map.entry("lab", Set.of("engine", "trace")),
            Map.entry("replay", Set.of("trace")),
            Map.entry("analysis", Set.of("replay", "trace")),
            Map.entry("format", Set.of("trace")),
            Map.entry("source", Set.of("trace")),
            // A lesson's body is written in the words of the lab, so its contract names Lab.
            Map.entry("lesson", Set.of("engine", "lab", "source", "trace")),
            Map.entry("catalogue", Set.of("lesson", "lab")),
            Map.entry(
                    "cli",
                    Set.of(
                            "trace",
                            "measure",
                            "record",
                            "engine",
                            "engine.live",
                            "engine.controlled",
                            "schedule",
                            "explore",
                            "quiz",
                            "run",
                            "lab",
                            "replay",
                            "analysis",
                            "format",
                            "source",
                            "lesson",
                            "catalogue")));

    /// A lesson may catch by type what the lab's calls raise: that a task was cancelled, that time was up, that
    /// the work failed. The engines raise these, so they cannot stand in the lab, which lies above; nothing
    /// else of `engine` is a lesson's business.
    private static final Map<String, Set<String>> MAY_CATCH = Map.of(
            "catalogue",
            Set.of(
                    "dev.interleave.engine.TaskCancelled",
                    "dev.interleave.engine.OperationTimedOut",
                    "dev.interleave.engine.WorkFailed"));

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.interleave");

    @Test
    void everyPackageImportsOnlyWhatItsRowAllows() {
        assertTrue(CORE.size() > 60, "saw only " + CORE.size() + " classes");
        assertEquals(Map.of(), violations(CORE));
    }

    @Test
    void coreNeverSeesJavaFx() {
        List<Dependency> seen = CORE.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("javafx"))
                .toList();
        assertEquals(List.of(), seen);
    }

    @Test
    void catchesAPlantedViolation() {
        JavaClasses planted = new ClassFileImporter().importClasses(dev.interleave.base.PlantedViolation.class);
        assertEquals(Set.of("base -> trace"), violations(planted).keySet());
    }

    @Test
    void aLessonMayCatchThreeExceptionsOfTheEngineAndSeesNothingElseOfIt() {
        JavaClasses catching = new ClassFileImporter().importClasses(PlantedLessons.Catching.class);
        JavaClasses curious = new ClassFileImporter().importClasses(PlantedLessons.Curious.class);
        assertEquals(Map.of(), violations(catching));
        assertEquals(Set.of("catalogue -> engine"), violations(curious).keySet());
    }

    /// What is seen but not allowed, with the classes that do it.
    private static Map<String, Set<String>> violations(JavaClasses classes) {
        Map<String, Set<String>> violations = new TreeMap<>();
        for (JavaClass type : classes) {
            String from = layerOf(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String packageName = dependency.getTargetClass().getPackageName();
                if (!packageName.startsWith(ROOT)) {
                    continue;
                }
                String to = layerOf(dependency.getTargetClass());
                boolean isCaught = MAY_CATCH
                        .getOrDefault(from, Set.of())
                        .contains(dependency.getTargetClass().getName());
                if (!isCaught && !isAllowed(from, to)) {
                    violations
                            .computeIfAbsent(from + " -> " + to, _ -> new TreeSet<>())
                            .add(type.getName());
                }
            }
        }
        return violations;
    }

    private static boolean isAllowed(String from, String to) {
        Set<String> row = MAY_IMPORT.get(from);
        return from.equals(to) || to.equals("base") || (row != null && row.contains(to));
    }

    /// The row that the class belongs to: the longest package name of the table that its own starts with.
    private static String layerOf(JavaClass type) {
        String name = type.getPackageName()
                .substring(Math.min(ROOT.length(), type.getPackageName().length()));
        return MAY_IMPORT.keySet().stream()
                .filter(layer -> name.equals(layer) || name.startsWith(layer + "."))
                .reduce((a, b) -> a.length() > b.length() ? a : b)
                .orElse("(no row) " + name);
    }
}
