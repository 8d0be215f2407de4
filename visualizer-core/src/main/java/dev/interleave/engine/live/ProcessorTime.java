package dev.interleave.engine.live;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// Uses processor time, measured by the operating system for the calling platform thread: time that the thread
/// is preempted does not count. Loading it takes some milliseconds.
final class ProcessorTime {

    private static final int SLICE = 500;

    private static volatile int sink;

    private final ThreadMXBean threads;

    private ProcessorTime(ThreadMXBean threads) {
        this.threads = threads;
    }

    private static final class Holder {
        static final ProcessorTime INSTANCE = new ProcessorTime(ManagementFactory.getThreadMXBean());
    }

    /// Begins to load what measuring needs, so that the first to compute need not wait for it.
    static void prepare() {
        Thread.ofPlatform().daemon().name("processor time").start(ProcessorTime::instance);
    }

    static ProcessorTime instance() {
        return Holder.INSTANCE;
    }

    /// Burns this much processor time of the calling platform thread.
    ///
    /// @param betweenSlices run every few microseconds
    void burn(long nanos, Runnable betweenSlices) {
        long end = now() + nanos;
        while (now() < end) {
            spin();
            betweenSlices.run();
        }
    }

    private long now() {
        long nanos = threads.getCurrentThreadCpuTime();
        return nanos >= 0 ? nanos : System.nanoTime();
    }

    /// Does something that the compiler cannot leave out.
    private static void spin() {
        int state = sink;
        for (int i = 0; i < SLICE; i++) {
            state = state * 1_664_525 + 1_013_904_223;
        }
        sink = state;
    }
}
