package dev.interleave.app.timeline.plan;

import dev.interleave.app.timeline.model.LaneKey;

/// What there is to say of a bundle of arrows, for a person who points at it.
///
/// @param title from whom to whom: `producer → consumer-1`
/// @param count how many, and what: `12 messages and 3 wake-ups`
/// @param times when they arrive
public record BundleFacts(String title, String count, String times) {

    public static BundleFacts of(Frame frame, int bundle) {
        Bundles bundles = frame.bundles();
        String title = "from " + name(frame, bundles.fromRow(bundle)) + " to " + name(frame, bundles.toRow(bundle));
        int messages = bundles.messages(bundle);
        int signals = bundles.count(bundle) - messages;
        String both = messages > 0 && signals > 0 ? " and " : "";
        String count = words(messages, "message or hand-over", "messages or hand-overs")
                + both
                + words(signals, "wake-up or start", "wake-ups or starts");
        long end = Math.min(bundles.endNanos(bundle), frame.scene().endNanos());
        String times = AxisText.between(frame.scene().axis(), frame.scene().trace(), bundles.startNanos(bundle), end);
        return new BundleFacts(title, count, times);
    }

    private static String words(int count, String one, String many) {
        return count == 0 ? "" : count == 1 ? "1 " + one : count + " " + many;
    }

    private static String name(Frame frame, int row) {
        LaneKey key = frame.scene().layout().key(row);
        return switch (key.kind()) {
            case ACTOR -> frame.scene().trace().actors().get(key.id()).name();
            case RESOURCE -> frame.scene().trace().resources().get(key.id()).name();
            case PROCESS ->
                key.id() < 0
                        ? "shared"
                        : "process "
                                + frame.scene()
                                        .trace()
                                        .processes()
                                        .get(key.id())
                                        .pid();
        };
    }
}
