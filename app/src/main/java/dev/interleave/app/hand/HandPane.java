package dev.interleave.app.hand;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.heading;
import static dev.interleave.app.fx.Rows.label;
import static dev.interleave.app.fx.Rows.spring;

import dev.interleave.app.command.Command;
import dev.interleave.app.command.Commands;
import dev.interleave.app.fx.Icons;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The page about who goes next, large enough to be read from the last row.
public final class HandPane extends VBox implements AutoCloseable {

    private final HandModel model;
    private final Commands commands;
    private final ObservableValue<Palette> palette;
    private final VBox rows = styled(new VBox(), "hand-rows");
    private final Lifetime lifetime = new Lifetime();

    /// @param commands has those that begin with `hand.`
    public HandPane(HandModel model, Commands commands, ObservableValue<Palette> palette) {
        this.model = model;
        this.commands = commands;
        this.palette = palette;
        styled(this, "hand");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(tools(), scroll);
        lifetime.update(this::show, model.viewProperty(), palette);
    }

    private HBox tools() {
        HBox tools = styled(
                new HBox(
                        4,
                        icon(Feather.CORNER_UP_LEFT, "hand.undo"),
                        icon(Feather.CORNER_UP_RIGHT, "hand.redo"),
                        icon(Feather.ROTATE_CCW, "hand.restart"),
                        spring(),
                        button("Go on by itself", Feather.FAST_FORWARD, "hand.go-on")),
                "hand-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private Button icon(Feather icon, String id) {
        return styled(button("", icon, id), "icon-button", "flat");
    }

    private Button button(String text, Feather icon, String id) {
        Command command = commands.get(id);
        Button button = new Button(text, Icons.of(icon));
        Icons.describe(button, command.title() + " (" + command.keyText() + ")");
        button.setMinWidth(USE_PREF_SIZE);
        lifetime.bind(button.disableProperty(), Bindings.not(command.enabled()));
        button.setOnAction(_ -> command.perform());
        return button;
    }

    private void show() {
        List<Node> nodes = switch (model.viewProperty().get()) {
            case HandView.Off(boolean canTakeOver) -> off(canTakeOver);
            case HandView.LookingBack(int made, int all) -> lookingBack(made, all);
            case HandView.Choosing choosing -> choosing(choosing);
            case HandView.Over over -> over(over);
        };
        rows.getChildren().setAll(nodes);
    }

    private List<Node> off(boolean canTakeOver) {
        return canTakeOver
                ? List.of(
                        title("This run can go another way", ""),
                        text("Put the playhead where you want to decide otherwise, and be the scheduler from there."),
                        fromHere("Choose by hand from here"))
                : List.of(
                        title("Be the scheduler", ""),
                        text("In a controlled run you can say at every step who goes next, and take it back."),
                        begin());
    }

    private Node begin() {
        Button begin = styled(new Button("Run it by hand", Icons.of(Feather.USER)), "accent");
        Command command = commands.get("hand.begin");
        begin.disableProperty().bind(Bindings.not(command.enabled()));
        begin.setOnAction(_ -> command.perform());
        return begin;
    }

    private List<Node> lookingBack(int made, int all) {
        return List.of(
                title("You look back", made + " of " + all + " choices"),
                text("Step on to come back to the end of the run, or let it go another way from here."),
                fromHere("Choose differently from here"));
    }

    private Node fromHere(String text) {
        Command command = commands.get("hand.here");
        Button here = styled(new Button(text, Icons.of(Feather.GIT_BRANCH)), "accent");
        here.setOnAction(_ -> command.perform());
        HBox row = new HBox(10, here, fixed(command.keyText(), "key"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private List<Node> choosing(HandView.Choosing choosing) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(title("Who goes next?", after(choosing.steps())));
        for (HandView.Possibility one : choosing.possibilities()) {
            nodes.add(new PossibilityRow(one, palette.getValue(), () -> model.choose(one.number())));
        }
        addHeld(nodes, choosing.held());
        return nodes;
    }

    private List<Node> over(HandView.Over over) {
        List<Node> nodes = new ArrayList<>();
        boolean stuck = over.outcome().equals("deadlock");
        nodes.add(title(stuck ? "Nobody can go on" : "The run is over", after(over.steps())));
        over.held().forEach(one -> nodes.add(styled(new HeldRow(one, palette.getValue()), "at-edge")));
        nodes.add(text("Take the last choice back, or step back and choose differently."));
        return nodes;
    }

    private void addHeld(List<Node> nodes, List<HandView.Held> held) {
        if (!held.isEmpty()) {
            nodes.add(heading("Cannot go on"));
            held.forEach(one -> nodes.add(new HeldRow(one, palette.getValue())));
        }
    }

    private static String after(int steps) {
        return switch (steps) {
            case 0 -> "nothing has happened yet";
            case 1 -> "after 1 step";
            default -> "after " + steps + " steps";
        };
    }

    private static Node title(String text, String note) {
        HBox title = new HBox(10, fixed(text, "hand-title"), label(note, "muted"));
        title.setAlignment(Pos.BASELINE_LEFT);
        return title;
    }

    private static Node text(String text) {
        Label label = label(text, "hand-text");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
