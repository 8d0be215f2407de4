package dev.interleave.app;

/// Entry point.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        InterleaveApp.launch(new OpenRequest.Nothing());
    }
}
