package dev.interleave.app.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.catalogue.Catalogue;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Lesson;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoiceModelTest {

    private final Lesson lesson = Catalogue.find("lost-update").orElseThrow();
    private final ChoiceModel model = new ChoiceModel();

    ChoiceModelTest() {
        model.choose(lesson, Arguments.parse(lesson, Map.of("threads", "7")));
    }

    private ParameterModel parameter(String name) {
        return model.parametersProperty().get().stream()
                .filter(parameter -> parameter.parameter().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesOverTheValuesItIsGiven() {
        assertEquals("7", parameter("threads").textProperty().get());
        assertTrue(model.summary().contains("threads 7"), model.summary());
    }

    @Test
    void refusesAWrongValueInPlaceAndSaysWhatIsRight() {
        parameter("threads").textProperty().set("many");
        assertEquals(
                "Must be a whole number from 1 to 50.",
                parameter("threads").refusalProperty().get());
        assertEquals("", parameter("rounds").refusalProperty().get());
        assertTrue(model.argumentsProperty().get().isEmpty(), "nothing to run with");
    }

    @Test
    void acceptsItAgainOnceItIsRight() {
        parameter("threads").textProperty().set("51");
        parameter("threads").textProperty().set("50");
        assertEquals("", parameter("threads").refusalProperty().get());
        assertEquals("50", model.argumentsProperty().get().orElseThrow().texts().get("threads"));
    }

    @Test
    void resetGoesBackToTheLessonsOwnValues() {
        model.reset();
        assertEquals("5", parameter("threads").textProperty().get());
    }
}
