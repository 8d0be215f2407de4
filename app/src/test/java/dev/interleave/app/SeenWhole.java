package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/// What must be seen as a whole at the end of a run, whatever the lesson: how it came out, the line of source
/// that the run is at, the last line that was printed. And the window can be made as narrow as the program lets
/// it.
record SeenWhole(Parent root) {

    /// On the JavaFX thread, after a layout.
    void check(String lesson) {
        Label outcome = (Label) root.lookup(".outcome-text");
        assertEquals(outcome.getText(), ((Text) outcome.lookup(".text")).getText(), lesson + ": the outcome is cut");
        double least = root.getChildrenUnmodifiable().getFirst().minWidth(-1);
        assertTrue(least <= InterleaveApp.LEAST_WIDTH_PX, () -> lesson + " needs a width of " + least);
        List.copyOf(root.lookupAll(".code-line:current")).forEach(line -> assertInSight(line, ".code-view", lesson));
        List<Node> printed = List.copyOf(root.lookupAll(".output-line"));
        if (!printed.isEmpty()) {
            assertInSight(printed.getLast(), ".output-list", lesson);
        }
    }

    private void assertInSight(Node node, String paneClass, String lesson) {
        ScrollPane pane = (ScrollPane) root.lookupAll(paneClass).stream()
                .filter(candidate -> isIn(node, candidate))
                .findFirst()
                .orElseThrow();
        Bounds seen = pane.localToScene(pane.getLayoutBounds());
        Bounds line = node.localToScene(node.getLayoutBounds());
        assertTrue(
                line.getMinY() >= seen.getMinY() - 1 && line.getMaxY() <= seen.getMaxY() + 1,
                () -> lesson + ": " + node + " at " + line + " is not in sight in " + seen);
        assertTrue(line.getMaxX() <= seen.getMaxX() + 1, () -> lesson + ": " + node + " is cut");
    }

    private static boolean isIn(Node node, Node pane) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }
}
