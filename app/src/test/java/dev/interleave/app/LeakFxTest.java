package dev.interleave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.interleave.app.catalogue.CatalogueModel;
import dev.interleave.app.catalogue.ChoiceModel;
import dev.interleave.app.catalogue.ParameterForm;
import dev.interleave.app.catalogue.Pictures;
import dev.interleave.app.catalogue.Progress;
import dev.interleave.app.catalogue.browser.CataloguePane;
import dev.interleave.app.command.Command;
import dev.interleave.app.command.Commands;
import dev.interleave.app.explore.ExploreModel;
import dev.interleave.app.explore.ExplorePane;
import dev.interleave.app.hand.HandModel;
import dev.interleave.app.hand.HandPane;
import dev.interleave.app.inspect.CaptionBar;
import dev.interleave.app.inspect.CaptionModel;
import dev.interleave.app.inspect.InspectModel;
import dev.interleave.app.inspect.InspectPane;
import dev.interleave.app.machine.MachineForm;
import dev.interleave.app.machine.MachineModel;
import dev.interleave.app.output.OutputModel;
import dev.interleave.app.output.OutputPane;
import dev.interleave.app.playback.Playback;
import dev.interleave.app.playback.TransportBar;
import dev.interleave.app.prefs.Preferences;
import dev.interleave.app.quiz.QuizCard;
import dev.interleave.app.quiz.QuizModel;
import dev.interleave.app.quiz.QuizSwitch;
import dev.interleave.app.session.Session;
import dev.interleave.app.source.SourceModel;
import dev.interleave.app.source.SourcePane;
import dev.interleave.app.theme.Palette;
import dev.interleave.catalogue.Catalogue;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// A view that was closed is let go of by the models that it showed.
@ExtendWith(ApplicationExtension.class)
class LeakFxTest {

    private static final Pictures NO_PICTURES = _ -> new SimpleObjectProperty<>(Optional.empty());

    private final Session session = new Session();
    private final Playback playback = new Playback(session);
    private final InspectModel inspect = new InspectModel();
    private final CaptionModel caption = new CaptionModel();
    private final OutputModel output = new OutputModel();
    private final SourceModel source = new SourceModel();
    private final ChoiceModel choice = new ChoiceModel();
    private final MachineModel machine = new MachineModel(choice.interpreterLockProperty());
    private final HandModel hand = new HandModel(session);
    private final CatalogueModel catalogue =
            new CatalogueModel(Catalogue.rows(), Map.of(), new Progress(new Preferences(Path.of("nowhere"))), _ -> {});
    private final QuizModel quiz = new QuizModel(session, playback);
    private final ExploreModel explore = new ExploreModel(Runnable::run);
    private final SimpleObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.dark());

    private Map<String, Supplier<AutoCloseable>> views() {
        Map<String, Supplier<AutoCloseable>> views = new LinkedHashMap<>();
        views.put("inspect", () -> new InspectPane(inspect, palette));
        views.put("caption", () -> new CaptionBar(caption));
        views.put("output", () -> new OutputPane(output, palette));
        views.put("source", () -> new SourcePane(source, palette));
        views.put("transport", () -> new TransportBar(session, playback));
        views.put("catalogue", () -> new CataloguePane(catalogue, NO_PICTURES, () -> {}));
        views.put("parameters", () -> new ParameterForm(choice, () -> {}));
        views.put("explore", () -> new ExplorePane(explore));
        views.put("machine", () -> new MachineForm(machine, () -> {}));
        views.put("engine", () -> new EngineSwitch(machine, nothing("run.start")));
        views.put("token", () -> new TokenChip(session, nothing("run.copy-token")));
        views.put("hand", () -> new HandPane(hand, handCommands(), palette));
        views.put("banner", () -> new RunBanner(session, quiz.curtainProperty(), quiz.isOpen()));
        views.put("quiz card", () -> new QuizCard(quiz));
        views.put("quiz switch", () -> new QuizSwitch(quiz, "questions"));
        views.put(
                "notes",
                () -> new LessonNotes(session, notesCommands(), quiz.curtainProperty(), quiz.isOpen(), _ -> {}));
        views.put("lock", () -> new LockSwitch(choice));
        return views;
    }

    private static Command nothing(String id) {
        return Command.of(id, id, "Nothing", () -> {});
    }

    private static Commands handCommands() {
        return commands("hand.undo", "hand.redo", "hand.restart", "hand.go-on", "hand.begin", "hand.here");
    }

    private static Commands notesCommands() {
        return commands("run.neighbour", "run.variants", "explore.search");
    }

    private static Commands commands(String... ids) {
        Commands commands = new Commands();
        for (String id : ids) {
            commands.add(nothing(id));
        }
        return commands;
    }

    @Test
    void closedViewsAreCollected(FxRobot robot) {
        Map<String, WeakReference<AutoCloseable>> closed = new LinkedHashMap<>();
        robot.interact(() -> views().forEach((name, view) -> closed.put(name, openAndClose(view))));
        robot.interact(() -> {});
        collect(closed);
        closed.forEach((name, view) -> assertNull(view.get(), name + " is still held"));
        assertEquals(17, closed.size());
    }

    private static WeakReference<AutoCloseable> openAndClose(Supplier<AutoCloseable> maker) {
        AutoCloseable view = maker.get();
        try {
            view.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return new WeakReference<>(view);
    }

    /// Until the collector has taken all of them, or has had every chance to.
    private static void collect(Map<String, WeakReference<AutoCloseable>> closed) {
        for (int round = 0; round < 40 && closed.values().stream().anyMatch(view -> view.get() != null); round++) {
            System.gc();
        }
    }
}
