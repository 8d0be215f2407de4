package dev.interleave.app;

import static dev.interleave.app.fx.Icons.styled;

import dev.interleave.app.catalogue.browser.CataloguePane;
import dev.interleave.app.explore.ExplorePane;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.MessageBar;
import dev.interleave.app.fx.PageTabs;
import dev.interleave.app.fx.PageTabs.Page;
import dev.interleave.app.hand.HandPane;
import dev.interleave.app.inspect.CaptionBar;
import dev.interleave.app.inspect.InspectPane;
import dev.interleave.app.output.OutputPane;
import dev.interleave.app.playback.TransportBar;
import dev.interleave.app.quiz.QuizCard;
import dev.interleave.app.quiz.QuizSwitch;
import dev.interleave.app.session.HandState;
import dev.interleave.app.source.SourcePane;
import dev.interleave.app.timeline.TimelineView;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where everything stands in the window.
///
///     top bar
///     message, when there is one
///     catalogue | timeline, question and caption | source, state, output
///     transport
final class MainLayout extends BorderPane implements AutoCloseable {

    private static final double SOURCE_SHARE = 0.4;
    private static final double EXPLORE_SOURCE_SHARE = 0.24;
    /// A question with many answers may take the rest.
    private static final double LEAST_TIMELINE_PX = 60;

    private static final String EXPLORE = "Explore";
    private static final String NEXT = "Next";

    private final TopBar top;
    private final CataloguePane catalogue;
    private final TimelineView timeline;
    private final TransportBar transport;
    private final SourcePane source;
    private final InspectPane inspect;
    private final HandPane hand;
    private final TokenChip token;
    private final OutputPane output;
    private final StatePage state;
    private final ExplorePane explore;
    private final PageTabs pages;
    private final CaptionBar caption;
    private final RunBanner banner;
    private final LessonNotes notes;
    private final QuizSwitch quizSwitch;
    private final QuizCard card;
    private final SplitPane middle = new SplitPane();
    private double otherSourceShare = EXPLORE_SOURCE_SHARE;
    private final Lifetime lifetime = new Lifetime();

    MainLayout(MainWindow window) {
        top = new TopBar(window.session(), window.desk(), window.commands());
        timeline = new TimelineView(window.timeline());
        catalogue = new CataloguePane(window.catalogue().model(), window.pictures(), timeline::requestFocus);
        transport = new TransportBar(window.session(), window.playback());
        MomentLink moment = window.moment();
        source = new SourcePane(moment.source(), window.paletteProperty());
        inspect = new InspectPane(moment.inspect(), window.paletteProperty());
        hand = new HandPane(window.hand(), window.commands(), window.paletteProperty());
        token = new TokenChip(window.session(), window.commands().get("run.copy-token"));
        transport.getChildren().add(token);
        output = new OutputPane(moment.output(), window.paletteProperty());
        state = new StatePage(
                inspect,
                output,
                moment.output().printsProperty(),
                moment.output().tracesProperty());
        explore = new ExplorePane(window.explore());
        pages = new PageTabs(new Page("State", state), new Page(NEXT, hand), new Page(EXPLORE, explore));
        quizSwitch = new QuizSwitch(
                window.quiz(),
                window.commands().get("quiz.toggle").title() + " ("
                        + window.commands().get("quiz.toggle").keyText() + ")");
        transport.getChildren().add(quizSwitch);
        card = new QuizCard(window.quiz());
        banner = new RunBanner(
                window.session(), window.quiz().curtainProperty(), window.quiz().isOpen());
        notes = new LessonNotes(
                window.session(),
                window.commands(),
                window.quiz().curtainProperty(),
                window.quiz().isOpen(),
                window.desk()::play);
        lifetime.bind(moment.caption().concealedProperty(), window.quiz().curtainProperty());
        caption = new CaptionBar(moment.caption());
        lifetime.bind(timeline.paletteProperty(), window.paletteProperty());
        MessageBar message = new MessageBar();
        message.messageProperty().bindBidirectional(window.session().messageProperty());
        lifetime.add(() ->
                message.messageProperty().unbindBidirectional(window.session().messageProperty()));
        VBox centre = styled(new VBox(banner, notes, timeline, card, caption), "centre");
        timeline.setMinHeight(LEAST_TIMELINE_PX);
        VBox.setVgrow(timeline, Priority.ALWAYS);
        SplitPane right = right(window.session().hand().stateProperty());
        middle.getItems().setAll(catalogue, centre, right);
        SplitPane.setResizableWithParent(catalogue, false);
        SplitPane.setResizableWithParent(right, false);
        setTop(new VBox(top, message));
        setCenter(middle);
        setBottom(transport);
        placeDividers(right);
    }

    /// The source above, and below it one page of several; another page is another entry here.
    private SplitPane right(ObservableValue<Optional<HandState>> choosing) {
        lifetime.follow(choosing, state -> {
            if (state.isPresent()) {
                pages.show(NEXT);
            }
        });
        SplitPane right = styled(new SplitPane(source, pages), "panel", "right-panel");
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(SOURCE_SHARE);
        lifetime.add(explore.parentProperty().subscribe((_, _) -> swapSourceShare(right)));
        lifetime.add(hand.parentProperty().subscribe((_, _) -> swapSourceShare(right)));
        return right;
    }

    /// Bars, and who goes next, want more room than the state does: both heights stay as a person left them.
    private void swapSourceShare(SplitPane right) {
        double now = right.getDividerPositions()[0];
        right.setDividerPositions(otherSourceShare);
        otherSourceShare = now;
    }

    /// The sides get a share of the width within bounds; a person who moves a divider keeps what they
    /// chose until the window's width changes.
    private void placeDividers(Region right) {
        catalogue.setMinWidth(200);
        right.setMinWidth(300);
        middle.widthProperty().subscribe(width -> place(width.doubleValue()));
    }

    private void place(double widthPx) {
        if (widthPx <= 0) {
            return;
        }
        double leftPx = Math.clamp(0.18 * widthPx, 236, 320);
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

    /// The page with the outcomes of all interleavings, and the keys for it.
    ExplorePane showExplore() {
        pages.show(EXPLORE);
        explore.focusOutcomes();
        return explore;
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
        state.close();
        explore.close();
        hand.close();
        token.close();
        caption.close();
        banner.close();
        notes.close();
        quizSwitch.close();
        card.close();
    }
}
