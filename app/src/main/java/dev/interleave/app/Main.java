package dev.interleave.app;
/// Entry point.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println(
                Runtime.version() + " " + javafx.scene.paint.Color.RED + " " + System.getProperty("jdk.module.path"));
    }
}
