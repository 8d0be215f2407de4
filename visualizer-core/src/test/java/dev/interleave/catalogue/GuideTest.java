package dev.interleave.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.interleave.lab.Lab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The guide says what is there: every word of the lab, every practice with its lessons, and no lesson, page or
/// test that there is not.
class GuideTest {

    private static final Path GUIDE = Path.of("../assets/docs/guide.md");

    /// What the guide calls an object of these types; the others by their own names.
    private static final Map<String, String> CALLED = Map.of(
            "EventLoop", "loop",
            "LabThread", "thread",
            "ChildProcess", "child",
            "TaskGroup", "group",
            "PipeEnd", "end",
            "SharedMap", "map",
            "WebServer", "server",
            "WebFailure", "failure");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");
    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern COMMAND = Pattern.compile("interleave (?:run|play|quiz|explore|compare) (\\S+)");

    private List<String> lines = List.of();

    @BeforeEach
    void read() throws IOException {
        lines = Files.readAllLines(GUIDE);
    }

    @Test
    void isAPageOfTheProgramToo() throws IOException {
        Page page = Pages.ALL.stream()
                .filter(one -> one.id().equals("guide"))
                .findFirst()
                .orElseThrow();
        assertEquals(Files.readString(GUIDE), page.text());
    }

    @Test
    void everyWordOfTheLabStandsInTheTable() {
        Set<String> words = new TreeSet<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(Lab.class.getPackageName())
                .forEach(type -> addWords(type, words));
        assertTrue(words.contains("lab.thread(") && words.contains("loop.task("), words::toString);
        assertTrue(words.size() >= 90, words::toString);
        Set<String> inTable = rows().flatMap(row -> codes(row.getFirst()))
                .map(code -> code.replaceFirst("\\(.*", "("))
                .collect(Collectors.toSet());
        words.removeAll(inTable);
        assertEquals(Set.of(), words, "words that the guide does not know");
    }

    @Test
    void namesOnlyLessonsAndPagesThatAreThere() {
        Set<String> known = Catalogue.rows().stream().map(Row::id).collect(Collectors.toSet());
        String plan = between("## 1 ", "## 2 ");
        String index = between("## 3 ", "## end");
        Set<String> named = codes(plan + index)
                .filter(code -> ID.matcher(code).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        codes(String.join("\n", lines))
                .filter(code -> code.contains("-") && ID.matcher(code).matches())
                .forEach(named::add);
        COMMAND.matcher(String.join("\n", lines))
                .results()
                .map(found -> found.group(1))
                .forEach(named::add);
        assertTrue(named.size() > 30, named::toString);
        named.removeAll(known);
        assertEquals(Set.of(), named, "named in the guide, but not there");
    }

    @Test
    void everyPracticeAndMistakeStandsThereWithItsLessons() {
        Map<String, List<String>> index = rows().collect(Collectors.toMap(
                List::getFirst, row -> codes(row.getLast()).toList(), (first, _) -> first));
        for (Practices.Practice practice : Practices.all()) {
            assertEquals(practice.lessonIds(), index.get(practice.name()), practice::name);
        }
    }

    @Test
    void namesOnlyTestsThatAreThere() throws IOException {
        Set<String> named = codes(String.join("\n", lines))
                .filter(code -> code.matches("\\w+Test"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(named.contains("GuideTest"), named::toString);
        assertTrue(named.contains("EveryLessonFxTest"), named::toString);
        for (Path tests : List.of(Path.of("src/test/java"), Path.of("../app/src/test/java"))) {
            try (Stream<Path> files = Files.walk(tests)) {
                files.map(file -> file.getFileName().toString().replace(".java", ""))
                        .forEach(named::remove);
            }
        }
        assertEquals(Set.of(), named, "named in the guide, but not there");
    }

    @Test
    void theReadmeCountsTheLessonsRight() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        assertTrue(readme.contains("There are " + Catalogue.lessons().size() + " lessons in "), readme);
    }

    /// Methods of objects as `lock.acquire(`, of classes as `Lab.ms(`. What implements a lambda is no word.
    private static void addWords(JavaClass type, Set<String> words) {
        if (!type.getModifiers().contains(JavaModifier.PUBLIC) || type.isInterface() || type.isNestedClass()) {
            return;
        }
        for (JavaMethod method : type.getMethods()) {
            Set<JavaModifier> modifiers = method.getModifiers();
            boolean isComponent = type.isRecord() && !modifiers.contains(JavaModifier.STATIC);
            if (modifiers.contains(JavaModifier.PUBLIC)
                    && !modifiers.contains(JavaModifier.SYNTHETIC)
                    && !isComponent) {
                String owner = modifiers.contains(JavaModifier.STATIC)
                        ? type.getSimpleName()
                        : CALLED.getOrDefault(
                                type.getSimpleName(), type.getSimpleName().toLowerCase(Locale.ROOT));
                words.add(owner + "." + method.getName() + "(");
            }
        }
    }

    /// The tables' rows, of all tables, as cells.
    private Stream<List<String>> rows() {
        return lines.stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> Stream.of(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList())
                .filter(cells -> cells.size() >= 2);
    }

    private String between(String first, String last) {
        List<String> from = lines.stream()
                .dropWhile(line -> !line.startsWith(first))
                .takeWhile(line -> !line.startsWith(last))
                .toList();
        assertTrue(!from.isEmpty(), () -> "no heading " + first);
        return String.join("\n", from);
    }

    /// Of a text in which blocks of code have a fence above and below.
    private static Stream<String> codes(String text) {
        String unfenced = FENCED.matcher(text).replaceAll("");
        return CODE.matcher(unfenced).results().map((MatchResult found) -> found.group(1));
    }
}
