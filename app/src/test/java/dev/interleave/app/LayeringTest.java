package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.interleave.app.inspect.PlantedModel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What no class of the app may do, because the design says so.
class LayeringTest {

    private static final String ROOT = "dev.interleave.app.";

    /// Each knows only itself and what is common to all; the root package puts them together.
    private static final Set<String> FEATURES = Set.of(
            "timeline",
            "stage",
            "source",
            "inspect",
            "hand",
            "machine",
            "output",
            "catalogue",
            "explore",
            "presenter",
            "quiz",
            "files",
            "picture",
            "reading",
            "compare",
            "table");

    /// What every feature may see. `session` and `playback` are what they show.
    private static final Set<String> COMMON = Set.of("session", "playback", "command", "prefs", "theme", "fx");

    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.interleave.app");

    private static final JavaClasses PLANTED = new ClassFileImporter().importClasses(PlantedModel.class);

    @Test
    void seesTheWholeApp() {
        assertTrue(APP.size() > 90, "saw only " + APP.size() + " classes");
        Set<String> packages = new TreeSet<>();
        APP.forEach(type -> packages.add(layerOf(type)));
        packages.removeAll(FEATURES);
        packages.removeAll(COMMON);
        assertEquals(Set.of(""), packages, "a package that this test does not know");
    }

    @Test
    void noFeatureImportsAnother() {
        assertEquals(Set.of(), featureImports(APP));
    }

    @Test
    void whatIsCommonImportsNoFeature() {
        assertEquals(
                Set.of(),
                violations(APP, type -> COMMON.contains(layerOf(type)), target -> FEATURES.contains(layerOf(target))));
    }

    @Test
    void onlyTheRootPackageIsSeenByNobody() {
        assertEquals(
                Set.of(),
                violations(
                        APP,
                        type -> !layerOf(type).isEmpty(),
                        target -> isOurs(target) && layerOf(target).isEmpty()));
    }

    @Test
    void onlyTheSessionStartsRuns() {
        assertEquals(
                Set.of(),
                violations(
                        APP, type -> !Set.of("session", "explore").contains(layerOf(type)), LayeringTest::startsRuns));
    }

    @Test
    void exactlyOneClassCallsRunLater() {
        assertEquals(Set.of("dev.interleave.app.session.FxDoor"), callersOfRunLater(APP));
    }

    @Test
    void modelsAndPlansKnowNoNode() {
        assertEquals(Set.of(), modelsWithNodes(APP));
    }

    @Test
    void catchesEveryPlantedViolation() {
        assertEquals(1, featureImports(PLANTED).size());
        assertEquals(1, modelsWithNodes(PLANTED).size());
        assertEquals(1, callersOfRunLater(PLANTED).size());
        assertEquals(1, violations(PLANTED, _ -> true, LayeringTest::startsRuns).size());
    }

    private static Set<String> featureImports(JavaClasses classes) {
        Set<String> found = new TreeSet<>();
        dependencies(classes).forEach(dependency -> {
            String from = layerOf(dependency.getOriginClass());
            String to = layerOf(dependency.getTargetClass());
            if (FEATURES.contains(from) && FEATURES.contains(to) && !from.equals(to)) {
                found.add(from + " -> " + to);
            }
        });
        return found;
    }

    private static Set<String> modelsWithNodes(JavaClasses classes) {
        return violations(
                classes,
                type -> type.getSimpleName().endsWith("Model")
                        || type.getPackageName().startsWith(ROOT + "timeline.model")
                        || type.getPackageName().startsWith(ROOT + "timeline.plan"),
                target -> target.getPackageName().startsWith("javafx.scene"));
    }

    private static Set<String> callersOfRunLater(JavaClasses classes) {
        Set<String> callers = new TreeSet<>();
        for (JavaClass type : classes) {
            boolean calls = Stream.concat(
                            type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream())
                    .anyMatch(call -> call.getTargetOwner().getName().equals("javafx.application.Platform")
                            && call.getName().equals("runLater"));
            if (calls) {
                callers.add(type.getName());
            }
        }
        return callers;
    }

    private static boolean startsRuns(JavaClass target) {
        return Set.of("dev.interleave.engine.live.LiveRun", "dev.interleave.run.ControlledLesson")
                .contains(target.getName());
    }

    private static Set<String> violations(JavaClasses classes, Predicate<JavaClass> from, Predicate<JavaClass> to) {
        Set<String> found = new TreeSet<>();
        dependencies(classes)
                .filter(dependency -> from.test(dependency.getOriginClass()) && to.test(dependency.getTargetClass()))
                .forEach(dependency -> found.add(dependency.getOriginClass().getName() + " -> "
                        + dependency.getTargetClass().getName()));
        return found;
    }

    private static Stream<Dependency> dependencies(JavaClasses classes) {
        return List.copyOf(classes).stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    private static boolean isOurs(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(ROOT);
    }

    /// The first part of the package name below the app's, empty for the root package and for what is
    /// not ours.
    private static String layerOf(JavaClass type) {
        String name = type.getPackageName() + ".";
        if (!name.startsWith(ROOT)) {
            return "";
        }
        String rest = name.substring(ROOT.length());
        return rest.isEmpty() ? "" : rest.substring(0, rest.indexOf('.'));
    }
}
