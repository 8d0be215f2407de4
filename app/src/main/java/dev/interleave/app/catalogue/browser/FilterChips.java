package dev.interleave.app.catalogue.browser;

import static dev.interleave.app.fx.Icons.styled;

import dev.interleave.app.catalogue.CatalogueModel;
import dev.interleave.app.catalogue.Filter;
import dev.interleave.app.command.Keyboard;
import dev.interleave.app.fx.Icons;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Rows;
import dev.interleave.lesson.Model;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// What the lessons found must show and use, a chip for each. Reached by Tab, walked through by the arrow keys,
/// switched by Space.
final class FilterChips implements AutoCloseable {

    private final CatalogueModel model;
    private final FlowPane models = styled(new FlowPane(), "chips");
    private final FlowPane primitives = styled(new FlowPane(), "chips");
    private final ToggleButton more = styled(new ToggleButton("uses", Icons.of(Feather.CHEVRON_DOWN)), "filter-chip");
    private final SearchBar.Room room;
    private final Lifetime lifetime = new Lifetime();

    FilterChips(CatalogueModel model, SearchBar.Room room) {
        this.model = model;
        this.room = room;
        models.setMaxHeight(Region.USE_PREF_SIZE);
        for (Model one : Model.values()) {
            models.getChildren()
                    .add(chip(one.word(), filter -> filter.models().contains(one), filter -> filter.toggled(one)));
        }
        if (room == SearchBar.Room.NARROW) {
            Keyboard.keep(more, KeyCode.LEFT, KeyCode.RIGHT);
            Icons.describe(more, "Filter by what lessons use");
            models.getChildren().add(more);
            lifetime.update(this::fold, more.selectedProperty(), model.filterProperty());
        }
        models.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        primitives.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        lifetime.follow(model.primitivesProperty(), this::showPrimitives);
    }

    /// The arrow keys go from chip to chip; a toggle button of its own would not let them.
    private void walk(KeyEvent event) {
        int move = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        List<Node> chips = Stream.of(models, primitives)
                .flatMap(group -> group.getChildren().stream())
                .filter(Node::isManaged)
                .toList();
        int next = chips.indexOf(event.getTarget()) + move;
        if (move != 0 && event.getTarget() instanceof ToggleButton chip) {
            if (next >= 0 && next < chips.size()) {
                chip.requestFocusTraversal(move > 0 ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
            }
            event.consume();
        }
    }

    private void showPrimitives(List<String> words) {
        primitives
                .getChildren()
                .setAll(words.stream()
                        .map(word -> chip(
                                word, filter -> filter.primitives().contains(word), filter -> filter.toggled(word)))
                        .toList());
        fold();
    }

    /// What is switched on stays in sight.
    private void fold() {
        boolean isOpen = room == SearchBar.Room.WIDE || more.isSelected();
        primitives.getChildren().forEach(chip -> Rows.show(chip, isOpen || ((ToggleButton) chip).isSelected()));
        boolean isEmpty = primitives.getChildren().stream().noneMatch(Node::isManaged);
        Rows.show(primitives, !isEmpty);
    }

    private ToggleButton chip(String word, Predicate<Filter> isOn, UnaryOperator<Filter> toggled) {
        ToggleButton chip = styled(new ToggleButton(word), "filter-chip");
        Keyboard.keep(chip, KeyCode.LEFT, KeyCode.RIGHT);
        chip.setOnAction(_ ->
                model.filterProperty().set(toggled.apply(model.filterProperty().get())));
        lifetime.follow(model.filterProperty(), filter -> chip.setSelected(isOn.test(filter)));
        return chip;
    }

    Node models() {
        return models;
    }

    /// Takes no room while there is nothing in it.
    Node primitives() {
        return primitives;
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
