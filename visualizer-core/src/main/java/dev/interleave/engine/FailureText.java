package dev.interleave.engine;

/// How an exception is named in recordings and messages: `IllegalStateException: message`.
public final class FailureText {

    private FailureText() {}

    /// Type and message, or the type alone when there is no message.
    public static String of(Throwable failure) {
        String type = failure.getClass().getSimpleName();
        String message = failure.getMessage();
        return message == null || message.isEmpty() ? type : type + ": " + message;
    }
}
