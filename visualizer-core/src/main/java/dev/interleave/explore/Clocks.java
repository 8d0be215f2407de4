package dev.interleave.explore;

import java.util.Arrays;

/// Vector clocks of the threads and of the events of one run. An entry is one more than the number of the last
/// event of that thread which happens before, 0 for none.
///
///     of event 7, by thread 1:   [ 3 | 8 | 0 | ... ]    after event 2 of thread 0, itself, and nothing of thread 2
final class Clocks {

    private int width = 8;
    private int[] ofThreads = new int[8 * 8];
    private int[] ofEvents = new int[64 * 8];

    void clear() {
        Arrays.fill(ofThreads, 0);
    }

    /// Makes room for so many threads.
    void widen(int threads) {
        if (threads <= width) {
            return;
        }
        int wider = Math.max(threads, 2 * width);
        ofThreads = spread(ofThreads, width, wider, wider);
        ofEvents = spread(ofEvents, width, wider, ofEvents.length / width);
        width = wider;
    }

    private static int[] spread(int[] rows, int width, int wider, int count) {
        int[] spread = new int[wider * count];
        for (int row = 0; row * width < rows.length; row++) {
            System.arraycopy(rows, row * width, spread, row * wider, width);
        }
        return spread;
    }

    private void reach(int event) {
        if ((event + 1) * width > ofEvents.length) {
            ofEvents = Arrays.copyOf(ofEvents, Math.max(2 * ofEvents.length, (event + 1) * width));
        }
    }

    /// The event begins with what its thread knows.
    void begin(int event, int thread) {
        reach(event);
        System.arraycopy(ofThreads, thread * width, ofEvents, event * width, width);
    }

    /// The event happens after another.
    void follow(int event, int earlier) {
        join(ofEvents, event * width, ofEvents, earlier * width);
    }

    /// All that the event happens after is in; its thread goes on from it.
    void end(int event, int thread) {
        ofEvents[event * width + thread] = event + 1;
        System.arraycopy(ofEvents, event * width, ofThreads, thread * width, width);
    }

    /// All that the thread does from now on happens after the event.
    void wake(int thread, int event) {
        join(ofThreads, thread * width, ofEvents, event * width);
    }

    void order(int earlierThread, int laterThread) {
        join(ofThreads, laterThread * width, ofThreads, earlierThread * width);
    }

    private void join(int[] into, int at, int[] from, int fromAt) {
        for (int i = 0; i < width; i++) {
            into[at + i] = Math.max(into[at + i], from[fromAt + i]);
        }
    }

    /// Whether the event, of a thread, happens before all that another thread does next.
    boolean isBeforeThread(int event, int ofThread, int thread) {
        return ofThreads[thread * width + ofThread] > event;
    }

    /// Whether the event, of a thread, is another or happens before it.
    boolean isBefore(int event, int ofThread, int later) {
        return ofEvents[later * width + ofThread] > event;
    }

    int at(int event, int thread) {
        return ofEvents[event * width + thread];
    }
}
