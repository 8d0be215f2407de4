package dev.interleave.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final List<String> done = new ArrayList<>();
    private final Commands commands = new Commands();

    private Command command(String id, String title, Keys... keys) {
        return Command.of(id, title, "Group", () -> done.add(id), keys);
    }

    @Test
    void findsByFirstLettersOfWordsBeforeAnythingElse() {
        commands.add(command("a", "Restart a table"));
        commands.add(command("b", "Step back"));
        assertEquals("b", commands.search("stb").getFirst().id());
    }

    @Test
    void findsNothingForLettersThatAreNotThere() {
        commands.add(command("a", "Step back"));
        assertEquals(List.of(), commands.search("xyz"));
    }

    @Test
    void showsEverythingInOrderBeforeAnythingIsTyped() {
        commands.add(command("a", "A long title"));
        commands.add(command("b", "Short"));
        assertEquals(commands.all(), commands.search(""));
    }

    @Test
    void hidesAndRefusesWhatIsDisabled() {
        SimpleBooleanProperty enabled = new SimpleBooleanProperty(false);
        commands.add(command("a", "Stop").when(enabled));
        assertEquals(List.of(), commands.search("stop"));
        assertFalse(commands.get("a").perform());
        enabled.set(true);
        assertTrue(commands.get("a").perform());
        assertEquals(List.of("a"), done);
    }

    @Test
    void refusesAKeyThatIsTaken() {
        commands.add(command("a", "Play", Keys.of(KeyCode.SPACE)));
        assertThrows(IllegalArgumentException.class, () -> commands.add(command("b", "Pause", Keys.of(KeyCode.SPACE))));
    }

    @Test
    void namesAllItsKeysButNotThoseThatOneTextStandsFor() {
        Keys control = Keys.control(KeyCode.F);
        assertEquals(
                List.of("Ctrl+F", "/"),
                command("a", "Search", control, Keys.typed("/")).keyTexts());
        assertEquals(List.of(), command("a", "Search").keyTexts());
        Command first = command("a", "Number 1", Keys.of(KeyCode.DIGIT1), Keys.of(KeyCode.NUMPAD1));
        Command all = new Command("a", "Number", "Group", first.keys(), "1 to 9", first.enabled(), () -> {});
        assertEquals(List.of("1 to 9"), all.keyTexts());
    }

    @Test
    void writesKeysAsPeopleDo() {
        assertEquals("Ctrl+Shift+P", Keys.controlShift(KeyCode.P).text());
        assertEquals("Page down", Keys.of(KeyCode.PAGE_DOWN).text());
        assertEquals("?", Keys.typed("?").text());
    }
}
