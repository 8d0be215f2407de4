package dev.interleave.app.catalogue;

import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.BadParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.MillisParameter;
import dev.interleave.lesson.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// What would be run: the lesson, its parameters as they are being edited, and whether with an
/// interpreter lock.
public final class ChoiceModel {

    private final ReadOnlyObjectWrapper<Optional<Lesson>> lesson = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ParameterModel>> parameters = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Arguments>> arguments = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty interpreterLock = new SimpleBooleanProperty(false);

    public ChoiceModel() {}

    /// Chooses a lesson with these values.
    public void choose(Lesson chosen, Arguments values) {
        List<ParameterModel> models = new ArrayList<>();
        for (Parameter<?> parameter : chosen.parameters()) {
            models.add(new ParameterModel(parameter, values.texts().getOrDefault(parameter.name(), "")));
        }
        lesson.set(Optional.of(chosen));
        parameters.set(List.copyOf(models));
        models.forEach(model -> model.textProperty().subscribe(this::complete));
        complete();
    }

    /// Back to what the lesson has by itself.
    public void reset() {
        for (ParameterModel model : parameters.get()) {
            model.textProperty().set(defaultText(model.parameter()));
        }
    }

    private static <T> String defaultText(Parameter<T> parameter) {
        return parameter.format(parameter.defaultValue());
    }

    private void complete() {
        Map<String, String> texts = new LinkedHashMap<>();
        parameters
                .get()
                .forEach(model ->
                        texts.put(model.parameter().name(), model.textProperty().get()));
        arguments.set(lesson.get().flatMap(chosen -> parse(chosen, texts)));
    }

    private static Optional<Arguments> parse(Lesson lesson, Map<String, String> texts) {
        try {
            return Optional.of(Arguments.parse(lesson, texts));
        } catch (BadParameter e) {
            return Optional.empty();
        }
    }

    /// The values in a few words: `threads 5 · pause 20 ms`. Says so when there are none, or when one of
    /// them will not do.
    public String summary() {
        if (parameters.get().isEmpty()) {
            return "no parameters";
        }
        return arguments
                .get()
                .map(values -> parameters.get().stream()
                        .map(model -> inWords(model.parameter(), values))
                        .collect(Collectors.joining(" · ")))
                .orElse("a parameter will not do");
    }

    /// Whether the lesson switches the interpreter lock on with these values, whatever a person chose.
    public boolean lessonDecidesLock() {
        Optional<Arguments> values = arguments.get();
        return lesson.get()
                .flatMap(chosen -> values.filter(chosen::interpreterLock))
                .isPresent();
    }

    private static String inWords(Parameter<?> parameter, Arguments values) {
        String text = parameter.name() + " " + values.texts().getOrDefault(parameter.name(), "");
        return parameter instanceof MillisParameter ? text + " ms" : text;
    }

    public ReadOnlyObjectProperty<Optional<Lesson>> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<ParameterModel>> parametersProperty() {
        return parameters.getReadOnlyProperty();
    }

    /// The values if all of them will do.
    public ReadOnlyObjectProperty<Optional<Arguments>> argumentsProperty() {
        return arguments.getReadOnlyProperty();
    }

    public BooleanProperty interpreterLockProperty() {
        return interpreterLock;
    }
}
