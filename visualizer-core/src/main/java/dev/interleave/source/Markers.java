package dev.interleave.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The named lines of a text. A line gets a name by a comment at its end, `// mark: read` in Java and `# mark:
/// read` in Python; the same name in both says that the lines do the same.
///
/// Lines count from 1.
public final class Markers {

    private static final Pattern MARK = Pattern.compile("\\s*(?://|#)\\s*mark:\\s*(.*?)\\s*$");

    private final Map<String, Integer> lines;
    private final Map<Integer, String> names;

    private Markers(Map<String, Integer> lines, Map<Integer, String> names) {
        this.lines = lines;
        this.names = names;
    }

    /// Reads the marks of a text. When a name comes twice, the first line has it.
    static Markers of(List<String> text) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        Map<Integer, String> names = new LinkedHashMap<>();
        for (int i = 0; i < text.size(); i++) {
            Matcher matcher = MARK.matcher(text.get(i));
            if (matcher.find()) {
                lines.putIfAbsent(matcher.group(1), i + 1);
                names.put(i + 1, matcher.group(1));
            }
        }
        return new Markers(lines, names);
    }

    /// The line without its mark.
    static String strip(String line) {
        return MARK.matcher(line).replaceFirst("");
    }

    /// The line with this name.
    public OptionalInt line(String name) {
        Integer line = lines.get(name);
        return line == null ? OptionalInt.empty() : OptionalInt.of(line);
    }

    /// The name of this line.
    public Optional<String> name(int line) {
        return Optional.ofNullable(names.get(line));
    }

    /// All names.
    public Set<String> names() {
        return Set.copyOf(lines.keySet());
    }
}
