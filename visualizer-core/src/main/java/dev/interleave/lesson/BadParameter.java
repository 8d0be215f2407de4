package dev.interleave.lesson;

/// A parameter that a lesson does not take, or not with this value. The message is a sentence for people.
public final class BadParameter extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    BadParameter(String name, String text, String range) {
        super("Parameter " + name + " is '" + text + "', but must be " + range + ".");
    }

    BadParameter(String message) {
        super(message);
    }
}
