package dev.interleave.app;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.label;

import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.inspect.InspectPane;
import dev.interleave.app.output.OutputPane;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.event.EventTarget;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// The state at the playhead, and under it the output of a program that prints. Each gets the height that it
/// needs; where there is not enough for both, the one that needs less than half. What a person sets stays until
/// there is another program.
final class StatePage extends SplitPane implements AutoCloseable {

    private final InspectPane inspect;
    private final OutputPane output;
    private final ScrollPane scroll;
    /// Both only grow while a program is shown, so that the divider does not go to and fro with the playhead.
    private double stateNeedsPx;

    private double outputNeedsPx;

    private boolean isSetByHand;
    private boolean isBegun;
    private final Lifetime lifetime = new Lifetime();

    /// @param printing whether the program prints at all
    /// @param traces changes when another program is shown
    StatePage(
            InspectPane inspect, OutputPane output, ObservableValue<Boolean> printing, ObservableValue<Number> traces) {
        this.inspect = inspect;
        this.output = output;
        scroll = new ScrollPane(inspect);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        StackPane atPlayhead = new StackPane(label("Hidden while the question stands.", "state-hidden"), scroll);
        styled(this, "right-panel");
        setOrientation(Orientation.VERTICAL);
        lifetime.follow(printing, prints -> {
            getItems().setAll(prints ? List.of(atPlayhead, output) : List.of(atPlayhead));
            begin();
        });
        lifetime.add(traces.subscribe(this::begin));
        addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> isSetByHand |= isOnDivider(event.getTarget()));
        lifetime.add(heightProperty().subscribe(this::share));
        lifetime.add(inspect.heightProperty().subscribe(this::share));
        lifetime.add(output.contentHeightProperty().subscribe(this::share));
    }

    /// Another program is shown: at the next layout, when both parts have what is theirs.
    private void begin() {
        stateNeedsPx = 0;
        outputNeedsPx = 0;
        isSetByHand = false;
        isBegun = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (isBegun) {
            isBegun = false;
            share();
        }
        super.layoutChildren();
    }

    private static boolean isOnDivider(EventTarget target) {
        Node at = target instanceof Node node ? node : null;
        while (at != null && !at.getStyleClass().contains("split-pane-divider")) {
            at = at.getParent();
        }
        return at != null;
    }

    private void share() {
        double height = getHeight();
        if (getDividers().isEmpty() || height <= 0 || isSetByHand) {
            return;
        }
        stateNeedsPx = Math.max(stateNeedsPx, inspect.prefHeight(inspect.getWidth()));
        outputNeedsPx = Math.max(outputNeedsPx, output.wholeHeightPx());
        setDividerPositions(stateShare(stateNeedsPx / height, outputNeedsPx / height));
    }

    /// The share of the state.
    ///
    /// @param state what it needs, as a share of the height
    /// @param output what the output needs
    static double stateShare(double state, double output) {
        if (output <= 0.5 || state + output <= 1) {
            return 1 - output;
        }
        return Math.min(state, 0.5);
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
