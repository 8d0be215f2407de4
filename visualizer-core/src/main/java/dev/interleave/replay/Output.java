package dev.interleave.replay;

/// What was printed and said until the position of a {@link World}. "None" is -1.
public final class Output {

    int printCount;
    int lastPrint = -1;
    int resultEvent = -1;
    int resultText = -1;

    Output() {}

    void copyFrom(Output other) {
        printCount = other.printCount;
        lastPrint = other.lastPrint;
        resultEvent = other.resultEvent;
        resultText = other.resultText;
    }

    boolean sameAs(Output other) {
        return printCount == other.printCount
                && lastPrint == other.lastPrint
                && resultEvent == other.resultEvent
                && resultText == other.resultText;
    }

    /// How many lines were printed; {@link Cursor#printEvent} says by which events.
    public int printCount() {
        return printCount;
    }

    /// The event that printed last.
    public int lastPrint() {
        return lastPrint;
    }

    /// The event in which the lesson said how it came out.
    public int resultEvent() {
        return resultEvent;
    }

    /// Id of that text.
    public int resultText() {
        return resultText;
    }
}
