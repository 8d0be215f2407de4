package dev.interleave.app;

import dev.interleave.app.command.Command;
import dev.interleave.app.command.Commands;
import dev.interleave.app.command.Keys;
import dev.interleave.app.hand.HandModel;
import dev.interleave.app.session.Hand;
import java.util.List;
import javafx.scene.input.KeyCode;

/// What a person can do who says who goes next.
final class HandActions {

    private static final String GROUP = "By hand";
    private static final int MOST_NUMBERS = 9;

    private HandActions() {}

    static void add(Commands commands, MainWindow window) {
        Hand hand = window.session().hand();
        HandModel model = window.hand();
        addNumbers(commands, model);
        commands.add(
                Command.of("hand.undo", "Take the last choice back", GROUP, hand::undo, Keys.of(KeyCode.BACK_SPACE))
                        .when(model.canUndo()));
        commands.add(Command.of("hand.redo", "Make it again", GROUP, hand::redo, Keys.shift(KeyCode.BACK_SPACE))
                .when(model.canRedo()));
        commands.add(
                Command.of("hand.here", "Choose by hand from here", GROUP, model::chooseFromHere, Keys.of(KeyCode.H))
                        .when(model.canChooseFromHere()));
        commands.add(Command.of("hand.go-on", "Go on by itself", GROUP, hand::goOn, Keys.control(KeyCode.ENTER))
                .when(model.isChoosing()));
        commands.add(Command.of("hand.straight-on", "Go straight on, nobody interrupted", GROUP, hand::goStraightOn)
                .when(model.isChoosing()));
        commands.add(Command.of("hand.restart", "Begin again", GROUP, hand::restart, Keys.control(KeyCode.BACK_SPACE))
                .when(model.canRestart()));
        commands.add(
                Command.of("hand.begin", "Run it by hand", GROUP, window.desk()::runByHand, Keys.control(KeyCode.H))
                        .when(window.isReadyToRun()));
    }

    /// Nine actions, of which the help overlay names the first for all.
    private static void addNumbers(Commands commands, HandModel model) {
        for (int number = 1; number <= MOST_NUMBERS; number++) {
            int chosen = number;
            KeyCode digit = KeyCode.valueOf("DIGIT" + number);
            KeyCode pad = KeyCode.valueOf("NUMPAD" + number);
            List<Keys> keys = List.of(Keys.of(digit), Keys.of(pad), Keys.typed(Integer.toString(number)));
            commands.add(new Command(
                    "hand.choose" + number,
                    "Say who goes next: number " + number,
                    GROUP,
                    keys,
                    number == 1 ? "1 to 9" : "",
                    model.offers(number),
                    () -> model.choose(chosen)));
        }
    }
}
