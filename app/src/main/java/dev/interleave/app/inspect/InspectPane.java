package dev.interleave.app.inspect;

import static dev.interleave.app.fx.Icons.styled;
import static dev.interleave.app.fx.Rows.fixed;
import static dev.interleave.app.fx.Rows.heading;
import static dev.interleave.app.fx.Rows.label;
import static dev.interleave.app.fx.Rows.spring;

import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import dev.interleave.app.inspect.Held.Section;
import dev.interleave.app.inspect.InspectModel.Why;
import dev.interleave.app.theme.Colour;
import dev.interleave.app.theme.Palette;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What holds at the playhead, one section under the other; a section that has nothing to say is not there.
public final class InspectPane extends VBox implements AutoCloseable {

    /// Mean width of a letter of a name, with some to spare.
    private static final double CHARACTER_PX = 7.6;

    private static final double LEAST_NAME_PX = 64;
    private static final double MOST_NAME_PX = 150;

    private final InspectModel model;
    private final ObservableValue<Palette> palette;
    private final VBox actors = new VBox();
    private final Label whyTitle = heading("");
    private final VBox why = styled(new VBox(), "why-list");
    private final VBox held = new VBox();
    private final Lifetime lifetime = new Lifetime();

    public InspectPane(InspectModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        styled(this, "inspect");
        getChildren().setAll(section(heading("State at the playhead"), actors), section(whyTitle, why), held);
        lifetime.update(this::showActors, model.actorsProperty(), palette);
        lifetime.follow(model.whyProperty(), this::showWhy);
        lifetime.update(this::showHeld, model.heldProperty(), palette);
    }

    /// A section is there while its content has children.
    private Node section(Label heading, VBox content) {
        VBox section = new VBox(heading, content);
        lifetime.update(() -> Rows.show(section, !content.getChildren().isEmpty()), content.getChildren());
        return section;
    }

    private void showActors() {
        List<ActorRow> rows = model.actorsProperty().get();
        List<Node> lines = actors.getChildren();
        while (lines.size() < rows.size()) {
            lines.add(new ActorLine(model.focusProperty()::set));
        }
        lines.subList(rows.size(), lines.size()).clear();
        double namePx = namePx(rows);
        for (int i = 0; i < rows.size(); i++) {
            ((ActorLine) lines.get(i)).show(rows.get(i), palette.getValue(), namePx);
        }
    }

    /// Room for the longest name, within reason: what the actors do is beside it.
    private static double namePx(List<ActorRow> rows) {
        int longest = 0;
        for (ActorRow row : rows) {
            longest = Math.max(longest, row.name().length());
        }
        return Math.clamp(longest * CHARACTER_PX, LEAST_NAME_PX, MOST_NAME_PX);
    }

    private void showWhy(Why answer) {
        whyTitle.setText("Why is " + answer.name() + " " + answer.state().word() + "?");
        why.getChildren().clear();
        for (String sentence : answer.sentences()) {
            Label text = label(sentence);
            text.setWrapText(true);
            Label number = fixed(Integer.toString(why.getChildren().size() + 1), "why-number");
            HBox line = new HBox(10, number, text);
            why.getChildren().add(line);
        }
    }

    private void showHeld() {
        held.getChildren()
                .setAll(model.heldProperty().get().stream().map(this::section).toList());
    }

    private Node section(Section section) {
        VBox list = styled(new VBox(), "held-list");
        list.getChildren().setAll(section.held().stream().map(this::line).toList());
        return new VBox(heading(section.title()), list);
    }

    private Node line(Held held) {
        HBox head = new HBox(8, label(held.name(), "held-name"), label(held.place(), "faint", "small"), spring());
        head.setAlignment(Pos.BASELINE_LEFT);
        FlowPane items = new FlowPane(4, 4);
        held.items().forEach(item -> items.getChildren().add(chip(item)));
        VBox line = new VBox(4, head);
        if (held.items().size() == 1) {
            head.getChildren().addAll(items.getChildren());
        } else if (!held.items().isEmpty()) {
            line.getChildren().add(items);
        }
        Label note = label(held.note(), "faint", "small");
        note.setMinWidth(0);
        head.getChildren().add(note);
        if (!held.alarm().isEmpty()) {
            line.getChildren().add(new HBox(spring(), label(held.alarm(), "held-alarm", "small")));
        }
        return styled(line, "held");
    }

    private Node chip(Held.Item item) {
        Label chip = fixed(item.text(), "chip");
        if (item.actor() >= 0) {
            chip.setStyle("-fx-border-color: " + Colour.css(palette.getValue().identity(item.actor())) + ";");
        }
        return chip;
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
