package dev.interleave.engine.live;

/// How an exception is named in recordings and messages: `IllegalStateException: message`.
final class FailureText {

    private FailureText() {}

    static String of(Throwable failure) {
        String type = failure.getClass().getSimpleName();
        String message = failure.getMessage();
        return message == null || message.isEmpty() ? type : type + ": " + message;
    }
}
