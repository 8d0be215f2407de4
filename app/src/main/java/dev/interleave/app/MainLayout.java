package dev.interleave.app;

import static dev.interleave.app.fx.Icons.styled;

import dev.interleave.app.catalogue.CataloguePane;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.MessageBar;
import dev.interleave.app.inspect.CaptionBar;
import dev.interleave.app.inspect.InspectPane;
import dev.interleave.app.output.OutputPane;
import dev.interleave.app.playback.TransportBar;
import dev.interleave.app.source.SourcePane;
import dev.interleave.app.timeline.TimelineView;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where everything stands in the window.
///
///     top bar
///     message, when there is one
///     catalogue | timeline and caption | source, state, output
///     transport
final class MainLayout extends BorderPane implements AutoCloseable {

    private final TopBar top;
    private final CataloguePane catalogue;
    private final TimelineView timeline;
    private final TransportBar transport;
    private final SourcePane source;
    private final InspectPane inspect;
    private final OutputPane output;
    private final CaptionBar caption;
    private final RunBanner banner;
    private final SplitPane middle = new SplitPane();
    private final Lifetime lifetime = new Lifetime();

    MainLayout(MainWindow window) {
        top = new TopBar(window.session(), window.choice(), window.commands());
        catalogue = new CataloguePane(window.catalogue());
        timeline = new TimelineView(window.timeline());
        transport = new TransportBar(window.session(), window.playback());
        MomentLink moment = window.moment();
        source = new SourcePane(moment.source(), window.paletteProperty());
        inspect = new InspectPane(moment.inspect(), window.paletteProperty());
        output = new OutputPane(moment.output(), window.paletteProperty());
        banner = new RunBanner(window.session());
        caption = new CaptionBar(moment.caption());
        lifetime.bind(timeline.paletteProperty(), window.paletteProperty());
        MessageBar message = new MessageBar();
        message.messageProperty().bindBidirectional(window.session().messageProperty());
        lifetime.add(() ->
                message.messageProperty().unbindBidirectional(window.session().messageProperty()));
        VBox centre = styled(new VBox(banner, timeline, caption), "centre");
        VBox.setVgrow(timeline, Priority.ALWAYS);
        SplitPane right = right();
        middle.getItems().setAll(catalogue, centre, right);
        SplitPane.setResizableWithParent(catalogue, false);
        SplitPane.setResizableWithParent(right, false);
        setTop(new VBox(top, message));
        setCenter(middle);
        setBottom(transport);
        placeDividers(right);
    }

    private SplitPane right() {
        ScrollPane state = new ScrollPane(inspect);
        state.setFitToWidth(true);
        state.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        SplitPane right = styled(new SplitPane(source, state, output), "panel", "right-panel");
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(0.4, 0.85);
        return right;
    }

    /// The sides get a share of the width within bounds; a person who moves a divider keeps what they
    /// chose until the window's width changes.
    private void placeDividers(Region right) {
        catalogue.setMinWidth(170);
        right.setMinWidth(300);
        middle.widthProperty().subscribe(width -> place(width.doubleValue()));
    }

    private void place(double widthPx) {
        if (widthPx <= 0) {
            return;
        }
        double leftPx = Math.clamp(0.165 * widthPx, 200, 290);
        double rightPx = Math.clamp(0.31 * widthPx, 340, 640);
        double rightShare = 1 - rightPx / widthPx;
        if (middle.getItems().contains(catalogue)) {
            middle.setDividerPositions(leftPx / widthPx, rightShare);
        } else {
            middle.setDividerPositions(rightShare);
        }
    }

    TimelineView timeline() {
        return timeline;
    }

    void toggleCatalogue() {
        if (!middle.getItems().remove(catalogue)) {
            middle.getItems().addFirst(catalogue);
        }
        place(middle.getWidth());
    }

    void searchLessons() {
        catalogue.searchField().requestFocus();
        catalogue.searchField().selectAll();
    }

    @Override
    public void close() {
        lifetime.close();
        top.close();
        catalogue.close();
        transport.close();
        source.close();
        inspect.close();
        output.close();
        caption.close();
        banner.close();
    }
}
