package dev.interleave.app;

import dev.interleave.app.catalogue.ChoiceModel;
import dev.interleave.app.catalogue.Pictures;
import dev.interleave.app.command.Commands;
import dev.interleave.app.command.Keyboard;
import dev.interleave.app.compare.RunNames;
import dev.interleave.app.explore.ExploreModel;
import dev.interleave.app.explore.ExplorePane;
import dev.interleave.app.explore.Status;
import dev.interleave.app.files.FileDialogs;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Pulse;
import dev.interleave.app.hand.HandModel;
import dev.interleave.app.playback.Playback;
import dev.interleave.app.prefs.Preferences;
import dev.interleave.app.quiz.QuizKeys;
import dev.interleave.app.quiz.QuizModel;
import dev.interleave.app.session.FxDoor;
import dev.interleave.app.session.Session;
import dev.interleave.app.theme.Look;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.TimelineView;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.lesson.Lesson;
import dev.interleave.trace.Trace;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// The one place where the objects of the window are wired together: models made here, views given
/// their models, timeline and session kept in step.
public final class MainWindow implements AutoCloseable {

    private final Session session = new Session();
    private final Playback playback = new Playback(session);
    private final TimelineModel timeline = new TimelineModel();
    private final MomentLink moment = new MomentLink(session);
    private final LessonDesk desk = new LessonDesk(session);
    private final ExploreModel explore = new ExploreModel(new FxDoor());
    private final HandModel hand = new HandModel(session);
    private final QuizModel quiz = new QuizModel(session, playback);
    private final BooleanBinding isReadyToRun = Bindings.createBooleanBinding(
            () -> choice().argumentsProperty().get().isPresent()
                    && desk.machine().isReady().get(),
            choice().argumentsProperty(),
            desk.machine().isReady());
    private final FileDialogs files = new FileDialogs();
    private final Preferences preferences;
    private final CatalogueDesk catalogue;
    private final PictureDesk pictures;
    private final Appearance appearance;
    private final TimelineLink link;
    private final Commands commands;
    private final MainLayout layout;
    private final StackPane root = new StackPane();
    private final Overlays overlays;
    private final CompareDesk comparison;
    private final PageDesk pages;
    private final CardsDesk cards;
    private final Pulse pulse = new Pulse(this::beat);
    private final Lifetime lifetime = new Lifetime();

    public MainWindow(Preferences preferences) {
        this(preferences, Optional.empty());
    }

    /// @param cache a folder for what can be made again; empty for none
    public MainWindow(Preferences preferences, Optional<Path> cache) {
        this.preferences = preferences;
        desk.machine().restore(preferences);
        quiz.restore(preferences);
        appearance = new Appearance(preferences);
        pictures = new PictureDesk(
                cache.map(folder -> folder.resolve("pictures")),
                paletteProperty().get(),
                new FxDoor());
        catalogue = new CatalogueDesk(session, preferences, desk::play);
        link = new TimelineLink(session, playback, timeline, new AxisChoice(preferences));
        commands = ActionList.of(this);
        lifetime.follow(appearance.paletteProperty(), colours -> Look.apply(root, colours));
        layout = new MainLayout(this);
        ActionList.addTimeline(commands, layout.timeline().actions(), this);
        root.getChildren().add(layout);
        overlays = new Overlays(root, layout.timeline()::requestFocus);
        comparison = new CompareDesk(overlays, paletteProperty());
        pages = new PageDesk(overlays, catalogue::openLesson);
        new TableDesk(session).connect(session, pages, overlays, catalogue::openLesson);
        cards = new CardsDesk(overlays, catalogue.model(), pictures);
        connect();
    }

    private void connect() {
        moment.connect(lifetime);
        link.connect(lifetime);
        catalogue.connect(lifetime);
        lifetime.follow(paletteProperty(), pictures::look);
        catalogue.onPage(pages::open);
        new QuizLink(quiz).connect(lifetime, timeline, root);
        new ExploreLink(session, choice(), explore).connect(lifetime);
        explore.onCompared((first, second) -> {
            playback.pause();
            comparison.show(first.trace(), second.trace(), ExploreLink.names(first, second));
        });
        lifetime.update(
                () -> pulse.runWhile(session.phase().isRunning()
                        || playback.playingProperty().get()
                        || explore.statusProperty().get() == Status.RUNNING),
                session.phaseProperty(),
                explore.statusProperty(),
                playback.playingProperty());
        lifetime.follow(session.phaseProperty(), phase -> {
            if (phase.isRunning()) {
                playback.play();
            }
        });
        lifetime.follow(session.subjectProperty(), subject -> {
            subject.lesson()
                    .ifPresent(
                            lesson -> subject.arguments().ifPresent(arguments -> choice().choose(lesson, arguments)));
        });
        lifetime.follow(
                timeline.selectionProperty(),
                selected -> moment.inspect().focusProperty().set(TimelineLink.actorOf(selected)));
        session.onOpened(() -> {
            link.frame();
            quiz.opened();
            playback.playFromStart();
        });
    }

    private void beat(long nowNanos) {
        session.pulse();
        playback.pulse(nowNanos);
        explore.pulse(nowNanos);
    }

    /// Gives the window's keys to a scene.
    public void attach(Scene scene) {
        moment.attach(scene, lifetime);
        lifetime.add(new QuizKeys(quiz, overlays::isOpen).attach(scene));
        lifetime.add(new Keyboard(commands).attach(scene));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::passOn);
        scene.addEventHandler(KeyEvent.KEY_RELEASED, this::passOn);
        layout.timeline().requestFocus();
    }

    /// What no command and no focused control wanted is for the timeline, wherever the focus is. It hears of
    /// every key that is let go, for it may be one that it holds.
    private void passOn(KeyEvent event) {
        TimelineView view = layout.timeline();
        boolean isWanted = event.getEventType() == KeyEvent.KEY_RELEASED || !overlays.isOpen();
        if (event.getTarget() != view && isWanted) {
            view.fireEvent(event.copyFor(view, view));
        }
    }

    /// Shows what was asked for on the command line.
    public void open(OpenRequest request) {
        desk.open(request);
        if (request instanceof OpenRequest.ShowBeside both) {
            playback.pause();
            compare(both.first().trace(), both.second().trace(), both.names());
        }
    }

    /// Lays two runs of one lesson beside each other, until a person closes them.
    public void compare(Trace first, Trace second, RunNames names) {
        comparison.show(first, second, names);
    }

    /// Shows a trace that is already there, from its start, without playing it.
    public void show(Trace trace) {
        session.show(trace);
        playback.pause();
    }

    void openFile() {
        files.toOpen(root.getScene().getWindow()).ifPresent(session::open);
    }

    void saveFile() {
        String name = session.subject().lesson().map(Lesson::id).orElse("recording");
        files.toSave(root.getScene().getWindow(), name).ifPresent(session::save);
    }

    void toggleCatalogue() {
        layout.toggleCatalogue();
    }

    void switchSource() {
        moment.source().sideProperty().set(moment.source().sideProperty().get().next());
    }

    void switchAxis() {
        link.switchAxis();
    }

    void showCards() {
        cards.show();
    }

    void searchLessons() {
        layout.searchLessons();
    }

    ExplorePane showExplore() {
        return layout.showExplore();
    }

    void askForToken() {
        overlays.showToken(desk::openToken);
    }

    void showPalette() {
        overlays.showPalette(commands);
    }

    void showHelp() {
        overlays.showHelp(commands);
    }

    /// Ends the run and remembers the settings. What is left of the window is of no use afterwards.
    @Override
    public void close() {
        pulse.runWhile(false);
        desk.machine().remember(preferences);
        catalogue.model().remember(preferences);
        quiz.remember(preferences);
        appearance.remember(root.getScene());
        lifetime.close();
        layout.close();
        pictures.close();
        explore.close();
        hand.close();
        quiz.close();
        session.close();
    }

    public Parent root() {
        return root;
    }

    public Session session() {
        return session;
    }

    public Playback playback() {
        return playback;
    }

    LessonDesk desk() {
        return desk;
    }

    HandModel hand() {
        return hand;
    }

    QuizModel quiz() {
        return quiz;
    }

    /// Whether a run can be had with what is chosen.
    ObservableBooleanValue isReadyToRun() {
        return isReadyToRun;
    }

    ChoiceModel choice() {
        return desk.choice();
    }

    MomentLink moment() {
        return moment;
    }

    ExploreModel explore() {
        return explore;
    }

    /// The small pictures of the lessons.
    Pictures pictures() {
        return pictures;
    }

    CatalogueDesk catalogue() {
        return catalogue;
    }

    Commands commands() {
        return commands;
    }

    TimelineModel timeline() {
        return timeline;
    }

    Appearance appearance() {
        return appearance;
    }

    ObjectProperty<Palette> paletteProperty() {
        return appearance.paletteProperty();
    }
}
