package dev.interleave.app.reading;

import static dev.interleave.app.fx.Icons.styled;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;

/// Makes the nodes of a line of text: plain, strong, stressed, code, and links. Code that is the id of a lesson
/// is a link to it, so that a page can also be read where no program follows its links.
///
/// @param leads whether a link leads somewhere in the program
/// @param onLink follows such a link
record Inline(Predicate<String> leads, Consumer<String> onLink) {

    private static final Pattern MARKED = Pattern.compile(
            "\\*\\*(.+?)\\*\\*|`([^`]+)`|\\[([^\\]]+)]\\(([^)\\s]+)\\)|(?<![\\w*])[*_]([^*_]+)[*_](?!\\w)");

    List<Node> nodes(String text) {
        List<Node> nodes = new ArrayList<>();
        Matcher marked = MARKED.matcher(text);
        int from = 0;
        while (marked.find()) {
            addPlain(nodes, text.substring(from, marked.start()));
            nodes.add(node(marked));
            from = marked.end();
        }
        addPlain(nodes, text.substring(from));
        return nodes;
    }

    private static void addPlain(List<Node> nodes, String text) {
        if (!text.isEmpty()) {
            nodes.add(styled(new Text(text), "page-text"));
        }
    }

    private Node node(Matcher marked) {
        if (marked.group(1) != null) {
            return styled(new Text(marked.group(1)), "page-text", "page-strong");
        }
        if (marked.group(2) != null && leads.test(marked.group(2))) {
            return link(marked.group(2), marked.group(2));
        }
        if (marked.group(2) != null) {
            return styled(new Text(marked.group(2)), "page-text", "page-code");
        }
        if (marked.group(5) != null) {
            return styled(new Text(marked.group(5)), "page-text", "page-stress");
        }
        return link(marked.group(3), marked.group(4));
    }

    /// What lies outside is named, so that a person can go there; the program opens no browser.
    private Node link(String text, String target) {
        if (!leads.test(target)) {
            return styled(new Text(text.equals(target) ? text : text + " (" + target + ")"), "page-text");
        }
        Hyperlink link = styled(new Hyperlink(text), "page-link");
        link.setOnAction(_ -> onLink.accept(target));
        return link;
    }
}
