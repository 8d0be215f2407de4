package dev.interleave.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedListTest {

    @Test
    void aFrozenViewDoesNotSeeWhatIsAddedLater() {
        SharedList<String> list = new SharedList<>();
        list.add("a");
        List<String> frozen = list.freeze();
        for (int i = 0; i < 100; i++) {
            list.add("later");
        }
        assertEquals(List.of("a"), frozen);
        assertEquals(101, list.size());
    }

    @Test
    void refusesAPositionBehindTheEnd() {
        SharedList<String> list = new SharedList<>();
        list.add("a");
        assertThrows(IndexOutOfBoundsException.class, () -> list.get(1));
        assertThrows(IndexOutOfBoundsException.class, () -> list.freeze().get(1));
    }
}
