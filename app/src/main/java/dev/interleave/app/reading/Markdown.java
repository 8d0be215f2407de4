package dev.interleave.app.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the part of Markdown that the pages are written in. What it does not know is a paragraph.
public final class Markdown {

    private static final Pattern HEADING = Pattern.compile("(#{1,4}) +(.+)");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|(\\d+\\.)) +(.+)");
    private static final Pattern RULE_OF_TABLE = Pattern.compile("\\|?[\\s:|-]+\\|?");

    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();
    private int next;

    private Markdown(List<String> lines) {
        this.lines = lines;
    }

    /// The blocks of a text, from top to bottom.
    public static List<Block> read(String text) {
        Markdown reader = new Markdown(text.lines().toList());
        while (reader.next < reader.lines.size()) {
            reader.readBlock();
        }
        return List.copyOf(reader.blocks);
    }

    private void readBlock() {
        String line = lines.get(next);
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (line.isBlank()) {
            next++;
        } else if (line.startsWith("```")) {
            next++;
            blocks.add(new Block.Code(String.join("\n", take(other -> !other.startsWith("```")))));
            next++;
        } else if (heading.matches()) {
            next++;
            blocks.add(new Block.Heading(heading.group(1).length(), heading.group(2)));
        } else if (line.startsWith("|")) {
            blocks.add(table(take(other -> other.startsWith("|"))));
        } else if (item.matches()) {
            next++;
            String sign = item.group(1) == null ? "•" : item.group(1);
            blocks.add(new Block.Item(sign, joined(item.group(2), take(Markdown::isPlain))));
        } else {
            next++;
            blocks.add(new Block.Paragraph(joined(line, take(Markdown::isPlain))));
        }
    }

    private List<String> take(Predicate<String> belongs) {
        int first = next;
        while (next < lines.size() && belongs.test(lines.get(next))) {
            next++;
        }
        return lines.subList(first, next);
    }

    /// Whether a line goes on with the paragraph above it.
    private static boolean isPlain(String line) {
        return !line.isBlank()
                && !line.startsWith("|")
                && !line.startsWith("```")
                && !HEADING.matcher(line).matches()
                && !ITEM.matcher(line).matches();
    }

    private static String joined(String first, List<String> more) {
        return String.join(
                " ",
                Stream.concat(Stream.of(first), more.stream())
                        .map(String::strip)
                        .toList());
    }

    private static Block table(List<String> rows) {
        return new Block.Table(rows.stream()
                .filter(row -> !RULE_OF_TABLE.matcher(row).matches())
                .map(Markdown::cells)
                .toList());
    }

    private static List<String> cells(String row) {
        String inner = row.strip().replaceAll("^\\||\\|$", "");
        return Stream.of(inner.split("\\|", -1)).map(String::strip).toList();
    }
}
