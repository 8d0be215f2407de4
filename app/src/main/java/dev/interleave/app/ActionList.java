package dev.interleave.app;

import dev.interleave.app.command.Command;
import dev.interleave.app.command.Commands;
import dev.interleave.app.command.Keys;
import dev.interleave.app.explore.ExploreModel;
import dev.interleave.app.explore.Status;
import dev.interleave.app.playback.Playback;
import dev.interleave.app.timeline.TimelineAction;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;

/// Every action of the program, in the order in which the help overlay shows them.
final class ActionList {

    private static final String RUN = "Run and file";
    private static final String PLAY = "Playback";
    private static final String WINDOW = "Window";
    private static final String EXPLORE = "Explore";
    private static final String TIMELINE = "Timeline";

    private final MainWindow window;
    private final Commands commands = new Commands();

    private ActionList(MainWindow window) {
        this.window = window;
    }

    static Commands of(MainWindow window) {
        ActionList list = new ActionList(window);
        list.addRun();
        HandActions.add(list.commands, window);
        list.addPlayback();
        QuizActions.add(list.commands, window.quiz());
        list.addExplore();
        list.addWindow();
        return list.commands;
    }

    private void addRun() {
        BooleanBinding running = Bindings.createBooleanBinding(
                () -> window.session().phase().isRunning(), window.session().phaseProperty());
        BooleanBinding stoppable = Bindings.createBooleanBinding(
                () -> window.session().phase().canStop(), window.session().phaseProperty());
        BooleanBinding recorded = Bindings.createBooleanBinding(
                () -> window.session().trace().size() > 0, window.session().traceProperty());
        commands.add(Command.of(
                        "run.start",
                        "Run the lesson",
                        RUN,
                        window.desk()::run,
                        Keys.control(KeyCode.R),
                        Keys.of(KeyCode.F5))
                .when(window.isReadyToRun()));
        commands.add(Command.of(
                        "run.variants",
                        "Run the lesson's variants side by side",
                        RUN,
                        window.desk()::runVariants,
                        Keys.controlShift(KeyCode.R))
                .when(Bindings.and(window.isReadyToRun(), window.desk().hasVariants())));
        commands.add(Command.of("run.stop", "Stop the run", RUN, window.session()::stop, Keys.control(KeyCode.PERIOD))
                .when(stoppable));
        addControlled();
        commands.add(Command.of(
                        "run.neighbour",
                        "The broken or repaired neighbour",
                        RUN,
                        window.catalogue()::openNeighbour,
                        Keys.of(KeyCode.B))
                .when(window.catalogue().hasNeighbour()));
        commands.add(Command.of("file.open", "Open a recording…", RUN, window::openFile, Keys.control(KeyCode.O)));
        commands.add(Command.of("file.save", "Save the recording…", RUN, window::saveFile, Keys.control(KeyCode.S))
                .when(recorded.and(running.not())));
        commands.add(Command.of(
                "run.gil",
                "Switch the interpreter lock (GIL)",
                RUN,
                window.desk()::toggleInterpreterLock,
                Keys.of(KeyCode.G)));
    }

    private void addControlled() {
        BooleanBinding hasToken = Bindings.createBooleanBinding(
                () -> !Tokens.of(window.session().trace()).isEmpty(),
                window.session().traceProperty());
        commands.add(
                Command.of("run.engine", "Live or controlled", RUN, window.desk()::toggleEngine, Keys.of(KeyCode.E)));
        commands.add(Command.of(
                        "run.seed",
                        "Run by chance with the next seed",
                        RUN,
                        window.desk()::runNextSeed,
                        Keys.of(KeyCode.N))
                .when(window.isReadyToRun()));
        commands.add(Command.of(
                        "run.copy-token",
                        "Copy the run's token",
                        RUN,
                        () -> Tokens.copy(window.session()),
                        Keys.controlShift(KeyCode.C))
                .when(hasToken));
        commands.add(
                Command.of("run.open-token", "Open a token…", RUN, window::askForToken, Keys.controlShift(KeyCode.O)));
    }

    private void addPlayback() {
        Playback playback = window.playback();
        commands.add(Command.of("play.toggle", "Play or pause", PLAY, playback::toggle, Keys.of(KeyCode.SPACE)));
        commands.add(Command.of(
                "play.step", "Step", PLAY, () -> playback.step(1), Keys.of(KeyCode.RIGHT), Keys.of(KeyCode.PAGE_DOWN)));
        commands.add(Command.of(
                "play.back",
                "Step back",
                PLAY,
                () -> playback.step(-1),
                Keys.of(KeyCode.LEFT),
                Keys.of(KeyCode.PAGE_UP)));
        commands.add(Command.of("play.step10", "Ten steps", PLAY, () -> playback.step(10), Keys.shift(KeyCode.RIGHT)));
        commands.add(
                Command.of("play.back10", "Ten steps back", PLAY, () -> playback.step(-10), Keys.shift(KeyCode.LEFT)));
        commands.add(Command.of("play.start", "To the start", PLAY, playback::toStart, Keys.control(KeyCode.HOME)));
        commands.add(Command.of(
                "play.end", "To the end", PLAY, playback::toEnd, Keys.control(KeyCode.END), Keys.of(KeyCode.END)));
        commands.add(Command.of("play.faster", "Faster", PLAY, () -> playback.faster(1), Keys.control(KeyCode.UP)));
        commands.add(Command.of("play.slower", "Slower", PLAY, () -> playback.faster(-1), Keys.control(KeyCode.DOWN)));
    }

    private void addExplore() {
        ExploreModel explore = window.explore();
        BooleanBinding selected = Bindings.createBooleanBinding(
                () -> !explore.selectionProperty().get().isEmpty(), explore.selectionProperty());
        BooleanBinding ready = Bindings.createBooleanBinding(
                () -> explore.canStart() || explore.statusProperty().get() == Status.RUNNING,
                explore.statusProperty(),
                explore.targetProperty(),
                explore.settings().settingsProperty());
        commands.add(
                Command.of("explore.show", "Show the outcomes", EXPLORE, window::showExplore, Keys.control(KeyCode.E)));
        commands.add(Command.of(
                        "explore.toggle",
                        "Explore: start, stop, go on",
                        EXPLORE,
                        () -> {
                            window.showExplore();
                            explore.toggle();
                        },
                        Keys.controlShift(KeyCode.E))
                .when(ready));
        commands.add(Command.of("explore.search", "Find the failing schedule", EXPLORE, () -> {
                    window.showExplore();
                    if (explore.statusProperty().get() != Status.RUNNING) {
                        explore.toggle();
                    }
                })
                .when(ready));
        commands.add(
                listened("explore.load", "Show the outcome's shortest run", "Enter", explore::showSelected, selected));
        commands.add(listened(
                "explore.fewest",
                "Show a run that ends so with the fewest preemptions",
                "F",
                explore::showWithFewestPreemptions,
                selected));
        commands.add(listened(
                "explore.token",
                "Copy the token of that run",
                "Ctrl+C",
                () -> window.showExplore().copyToken(),
                selected));
        commands.add(listened(
                "explore.compare",
                "Two outcomes side by side",
                "C",
                explore::compareSelected,
                explore.canCompareProperty()));
        commands.add(
                Command.of("explore.scale", "Bars of outcomes: linear or logarithmic", EXPLORE, explore::toggleScale));
    }

    /// Of the outcomes, which listen to the key themselves while they have the focus.
    private static Command listened(
            String id, String title, String key, Runnable action, ObservableBooleanValue enabled) {
        return new Command(id, title, EXPLORE, List.of(), key, enabled, action);
    }

    private void addWindow() {
        commands.add(Command.of(
                "window.palette", "Find a command", WINDOW, window::showPalette, Keys.controlShift(KeyCode.P)));
        commands.add(Command.of(
                "window.help", "Show all keys", WINDOW, window::showHelp, Keys.typed("?"), Keys.of(KeyCode.F1)));
        commands.add(Command.of(
                "window.search",
                "Search lessons",
                WINDOW,
                window::searchLessons,
                Keys.control(KeyCode.F),
                Keys.typed("/")));
        commands.add(Command.of(
                "window.lessons", "All lessons as cards", WINDOW, window::showCards, Keys.control(KeyCode.L)));
        commands.add(Command.of(
                "window.theme", "Dark or light theme", WINDOW, window.appearance()::toggleTheme, Keys.of(KeyCode.T)));
        commands.add(Command.of(
                "window.colours",
                "State colours: standard or blue and orange",
                WINDOW,
                window.appearance()::toggleColours));
        commands.add(Command.of(
                "window.catalogue",
                "Show or hide the catalogue",
                WINDOW,
                window::toggleCatalogue,
                Keys.control(KeyCode.B)));
        commands.add(
                Command.of("window.source", "Java, Python, or both", WINDOW, window::switchSource, Keys.of(KeyCode.P)));
    }

    /// The timeline listens to its keys itself; here they only get known. By which axis runs are seen is the
    /// window's to remember.
    static void addTimeline(Commands commands, List<TimelineAction> actions, MainWindow window) {
        commands.add(Command.of(
                "timeline.axis",
                "Next axis: steps and time, time, steps",
                TIMELINE,
                window::switchAxis,
                Keys.of(KeyCode.X)));
        for (TimelineAction action : actions) {
            ObservableBooleanValue enabled = action.enabled();
            commands.add(
                    new Command(action.id(), action.title(), TIMELINE, List.of(), action.key(), enabled, action.run()));
        }
    }
}
