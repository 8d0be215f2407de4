package dev.interleave.engine.controlled;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Settings as a few characters of a token.
final class SettingsText {

    private static final Pattern PART = Pattern.compile("([a-z])(\\d{0,9})");

    private SettingsText() {}

    static String encode(ControlledSettings settings) {
        ControlledSettings usual = ControlledSettings.DEFAULT;
        StringBuilder text = new StringBuilder();
        if (settings.cores() != usual.cores()) {
            text.append('c').append(settings.cores());
        }
        if (!settings.slice().equals(usual.slice())) {
            text.append('t').append(settings.slice().toMillis());
        }
        if (settings.interpreterLock()) {
            text.append('g');
        }
        if (!settings.switchInterval().equals(usual.switchInterval())) {
            text.append('i').append(settings.switchInterval().toMillis());
        }
        if (settings.spuriousWakeUps() != usual.spuriousWakeUps()) {
            text.append('w').append(settings.spuriousWakeUps());
        }
        return text.toString();
    }

    static ControlledSettings decode(String text) {
        ControlledSettings settings = ControlledSettings.DEFAULT;
        Matcher part = PART.matcher(text);
        int end = 0;
        while (part.find() && part.start() == end) {
            settings = with(settings, part.group(1), part.group(2), text);
            end = part.end();
        }
        if (end != text.length()) {
            throw wrong(text);
        }
        return settings;
    }

    private static ControlledSettings with(ControlledSettings settings, String letter, String digits, String text) {
        if (letter.equals("g")) {
            return settings.withInterpreterLock(true);
        }
        if (digits.isEmpty()) {
            throw wrong(text);
        }
        int number = Integer.parseInt(digits);
        return switch (letter) {
            case "c" -> settings.withCores(number);
            case "t" -> settings.withSlice(Duration.ofMillis(number));
            case "i" -> settings.withSwitchInterval(Duration.ofMillis(number));
            case "w" -> settings.withSpuriousWakeUps(number);
            default -> throw wrong(text);
        };
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("'" + text + "' are no settings of a controlled run");
    }
}
