package dev.interleave.lesson;

import java.util.Locale;

/// True or false.
public record BooleanParameter(String name, String description, Boolean defaultValue) implements Parameter<Boolean> {

    @Override
    public Boolean parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadParameter(name, text, range());
        };
    }

    @Override
    public String format(Boolean value) {
        return value.toString();
    }

    @Override
    public String range() {
        return "true or false";
    }
}
