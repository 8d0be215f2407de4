package dev.interleave.app.timeline.plan;

/// The events whose arrows are always drawn, each -1 for none.
public record Focus(int selectedEvent, int hoveredEvent, int currentEvent) {

    public static final Focus NONE = new Focus(-1, -1, -1);

    boolean includes(int event) {
        return event >= 0 && (event == selectedEvent || event == hoveredEvent || event == currentEvent);
    }
}
