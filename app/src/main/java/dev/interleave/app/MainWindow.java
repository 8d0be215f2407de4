package dev.interleave.app;

import dev.interleave.app.catalogue.CatalogueModel;
import dev.interleave.app.catalogue.ChoiceModel;
import dev.interleave.app.command.Commands;
import dev.interleave.app.command.HelpOverlay;
import dev.interleave.app.command.Keyboard;
import dev.interleave.app.command.PaletteOverlay;
import dev.interleave.app.files.FileDialogs;
import dev.interleave.app.fx.Lifetime;
import dev.interleave.app.fx.Message;
import dev.interleave.app.fx.Pulse;
import dev.interleave.app.playback.Playback;
import dev.interleave.app.prefs.Preferences;
import dev.interleave.app.session.Session;
import dev.interleave.app.theme.Look;
import dev.interleave.app.theme.Palette;
import dev.interleave.app.theme.StateScheme;
import dev.interleave.app.theme.Theme;
import dev.interleave.app.timeline.TimelineView;
import dev.interleave.app.timeline.model.TimelineModel;
import dev.interleave.catalogue.Catalogue;
import dev.interleave.engine.RunSettings;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.BadParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.trace.Trace;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The one place where the objects of the window are wired together: models made here, views given
/// their models, timeline and session kept in step.
public final class MainWindow implements AutoCloseable {

    /// What plays when nothing was asked for.
    static final String DEFAULT_LESSON = "two-locks";

    private final Preferences preferences;
    private final Session session = new Session();
    private final Playback playback = new Playback(session);
    private final TimelineModel timeline = new TimelineModel();
    private final MomentLink moment = new MomentLink(session);
    private final ChoiceModel choice = new ChoiceModel();
    private final CatalogueModel catalogue = new CatalogueModel(Catalogue.lessons(), this::chooseLesson);
    private final ObjectProperty<Palette> palette;
    private final FileDialogs files = new FileDialogs();
    private final Commands commands;
    private final MainLayout layout;
    private final StackPane root = new StackPane();
    private final Pulse pulse;
    private final Lifetime lifetime = new Lifetime();
    private @Nullable Node overlay;

    public MainWindow(Preferences preferences) {
        this.preferences = preferences;
        palette = new SimpleObjectProperty<>(Palette.of(
                preferences.constant("theme", Theme.DARK), preferences.constant("colours", StateScheme.STANDARD)));
        commands = ActionList.of(this);
        lifetime.follow(palette, colours -> Look.apply(root, colours));
        layout = new MainLayout(this);
        ActionList.addTimeline(commands, layout.timeline().actions());
        root.getChildren().add(layout);
        pulse = new Pulse(this::beat);
        connect();
    }

    private void connect() {
        moment.connect(lifetime);
        TimelineLink link = new TimelineLink(session, playback, timeline);
        link.connect(lifetime);
        lifetime.update(
                () -> pulse.runWhile(session.phase().isRunning()
                        || playback.playingProperty().get()),
                session.phaseProperty(),
                playback.playingProperty());
        lifetime.follow(session.subjectProperty(), subject -> {
            catalogue.currentProperty().set(subject.lesson());
            subject.lesson()
                    .ifPresent(lesson -> subject.arguments().ifPresent(arguments -> choice.choose(lesson, arguments)));
        });
        lifetime.follow(
                timeline.selectionProperty(),
                selected -> moment.inspect().focusProperty().set(TimelineLink.actorOf(selected)));
        session.onOpened(() -> {
            link.frame();
            playback.playFromStart();
        });
    }

    private void beat(long nowNanos) {
        session.pulse();
        playback.pulse(nowNanos);
    }

    /// Gives the window's keys to a scene.
    public void attach(Scene scene) {
        moment.attach(scene, lifetime);
        lifetime.add(new Keyboard(commands).attach(scene));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveOverlay);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::passOn);
        layout.timeline().requestFocus();
    }

    private void leaveOverlay(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && overlay != null) {
            closeOverlay();
            event.consume();
        }
    }

    /// What no command and no focused control wanted is for the timeline, wherever the focus is.
    private void passOn(KeyEvent event) {
        TimelineView view = layout.timeline();
        if (event.getTarget() != view && overlay == null) {
            view.fireEvent(event.copyFor(view, view));
        }
    }

    /// Shows what was asked for on the command line.
    public void open(OpenRequest request) {
        switch (request) {
            case OpenRequest.Nothing() -> play(DEFAULT_LESSON, Map.of());
            case OpenRequest.PlayLesson(String id, Map<String, String> arguments) -> play(id, arguments);
            case OpenRequest.OpenFile(var path) -> session.open(path);
        }
    }

    private void play(String id, Map<String, String> texts) {
        Catalogue.find(id)
                .ifPresentOrElse(
                        lesson -> play(lesson, texts),
                        () -> session.messageProperty()
                                .set(Message.problem(
                                        "There is no lesson '" + id + "'. The catalogue on the left has them all.")));
    }

    private void play(Lesson lesson, Map<String, String> texts) {
        try {
            choice.choose(lesson, Arguments.parse(lesson, texts));
            run();
        } catch (BadParameter e) {
            session.messageProperty().set(Message.problem(String.valueOf(e.getMessage())));
        }
    }

    /// Shows a trace that is already there, from its start, without playing it.
    public void show(Trace trace) {
        session.show(trace);
        playback.pause();
    }

    private void chooseLesson(Lesson lesson) {
        play(lesson, Map.of());
    }

    void run() {
        choice.lessonProperty()
                .get()
                .ifPresent(lesson -> choice.argumentsProperty()
                        .get()
                        .ifPresent(arguments -> session.run(lesson, arguments, settings())));
    }

    private RunSettings settings() {
        RunSettings usual = RunSettings.DEFAULT;
        return new RunSettings(choice.interpreterLockProperty().get(), usual.switchInterval(), usual.recording());
    }

    void openFile() {
        files.toOpen(root.getScene().getWindow()).ifPresent(session::open);
    }

    void saveFile() {
        String name = session.subject().lesson().map(Lesson::id).orElse("recording");
        files.toSave(root.getScene().getWindow(), name).ifPresent(session::save);
    }

    void toggleInterpreterLock() {
        choice.interpreterLockProperty().set(!choice.interpreterLockProperty().get());
    }

    void toggleTheme() {
        Palette now = palette.get();
        palette.set(Palette.of(now.isDark() ? Theme.LIGHT : Theme.DARK, now.scheme()));
    }

    void toggleColours() {
        Palette now = palette.get();
        boolean standard = now.scheme() == StateScheme.STANDARD;
        palette.set(Palette.of(now.theme(), standard ? StateScheme.BLUE_ORANGE : StateScheme.STANDARD));
    }

    void toggleCatalogue() {
        layout.toggleCatalogue();
    }

    void switchSource() {
        moment.source().sideProperty().set(moment.source().sideProperty().get().next());
    }

    void searchLessons() {
        layout.searchLessons();
    }

    void showPalette() {
        PaletteOverlay shown = new PaletteOverlay(commands, this::closeOverlay);
        showOverlay(shown);
        shown.focusField();
    }

    void showHelp() {
        HelpOverlay shown = new HelpOverlay(commands, this::closeOverlay);
        showOverlay(shown);
        shown.requestFocus();
    }

    private void showOverlay(Node shown) {
        closeOverlay();
        overlay = shown;
        root.getChildren().add(shown);
    }

    private void closeOverlay() {
        root.getChildren().remove(overlay);
        overlay = null;
        layout.timeline().requestFocus();
    }

    /// Ends the run and remembers the settings. What is left of the window is of no use afterwards.
    @Override
    public void close() {
        pulse.runWhile(false);
        remember();
        lifetime.close();
        layout.close();
        session.close();
    }

    private void remember() {
        preferences.put("theme", palette.get().theme().name());
        preferences.put("colours", palette.get().scheme().name());
        Scene scene = root.getScene();
        if (scene != null) {
            preferences.put("window.width", Double.toString(scene.getWidth()));
            preferences.put("window.height", Double.toString(scene.getHeight()));
        }
        preferences.save();
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

    ChoiceModel choice() {
        return choice;
    }

    MomentLink moment() {
        return moment;
    }

    CatalogueModel catalogue() {
        return catalogue;
    }

    Commands commands() {
        return commands;
    }

    TimelineModel timeline() {
        return timeline;
    }

    ObjectProperty<Palette> paletteProperty() {
        return palette;
    }
}
