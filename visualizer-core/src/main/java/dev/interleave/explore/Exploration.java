package dev.interleave.explore;

import dev.interleave.engine.Outcome;
import dev.interleave.engine.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A search through the schedules of one program, which can be watched, stopped, and gone on with.
///
///     Exploration exploration = new Exploration(() -> new LessonProgram(lesson, arguments), settings);
///     exploration.start();
///     ... exploration.findings() ...          as often as one likes
///     exploration.stop();                     and start() again to go on
///     exploration.await();
///
/// Any thread may call anything. Programs run on daemon threads of the exploration, which end when it is stopped or
/// over. A program must do the same in each run with the same schedule, and keep nothing from one run to the next.
public final class Exploration {

    private final Supplier<? extends Program> programs;
    private final ExplorationSettings settings;
    private final Search search;
    private final List<Worker> workers = new ArrayList<>();
    private final AtomicLong runsLeft;

    private List<Thread> threads = List.of();
    private int running;
    private boolean stopped;
    private boolean ended;
    private boolean reachedBound;
    private @Nullable Throwable failure;
    private long nanosBefore;
    private long startNanos;
    private volatile long deadlineNanos;

    /// @param programs makes a program for each worker; called from its thread
    public Exploration(Supplier<? extends Program> programs, ExplorationSettings settings) {
        this.programs = programs;
        this.settings = settings;
        this.search = search(settings);
        this.runsLeft = new AtomicLong(settings.bounds().runs());
        for (int i = 0; i < settings.workers(); i++) {
            workers.add(new Worker(this, search.newWalk()));
        }
    }

    private static Search search(ExplorationSettings settings) {
        return switch (settings.strategy()) {
            case ALL -> new EverySearch(settings.bounds());
            case REDUCED ->
                settings.bounds().boundsPreemptions() ? new EverySearch(settings.bounds()) : new ReducedSearch();
            case RANDOM, PCT -> new DrawnSearch(settings);
        };
    }

    /// Explores until the end of the search, on other threads, while the calling thread waits.
    public static Findings explore(Supplier<? extends Program> programs, ExplorationSettings settings)
            throws InterruptedException {
        Exploration exploration = new Exploration(programs, settings);
        exploration.start();
        try {
            exploration.await();
        } finally {
            exploration.stop();
        }
        return exploration.findings();
    }

    public ExplorationSettings settings() {
        return settings;
    }

    /// Begins, or goes on after {@link #stop}. Without effect while it goes on, or when it is over.
    public synchronized void start() {
        if (ended || running > 0) {
            return;
        }
        stopped = false;
        search.halt(false);
        startNanos = System.nanoTime();
        deadlineNanos = startNanos + settings.bounds().time().toNanos() - nanosBefore;
        running = workers.size();
        List<Thread> begun = new ArrayList<>();
        for (Worker worker : workers) {
            begun.add(
                    Thread.ofPlatform().daemon().name("explore-", begun.size()).unstarted(worker));
        }
        threads = begun;
        threads.forEach(Thread::start);
    }

    /// Breaks off the runs that are going on, to be done again after {@link #start}, and returns when that is done.
    public void stop() throws InterruptedException {
        List<Thread> waitedFor;
        synchronized (this) {
            halt();
            waitedFor = threads;
        }
        for (Thread thread : waitedFor) {
            thread.join();
        }
    }

    private void halt() {
        stopped = true;
        search.halt(true);
        workers.forEach(Worker::cancel);
    }

    /// Returns when the search is over or was stopped.
    ///
    /// @throws IllegalStateException when the engine failed, or the program does not do the same in each run
    public void await() throws InterruptedException {
        List<Thread> waitedFor;
        synchronized (this) {
            waitedFor = threads;
        }
        for (Thread thread : waitedFor) {
            thread.join();
        }
        synchronized (this) {
            if (failure != null) {
                throw new IllegalStateException("the search broke off: " + failure.getMessage(), failure);
            }
        }
    }

    /// What has been found so far.
    public Findings findings() {
        // Asked first: the runs that are then counted are all that there are, when it is over.
        boolean over = isOver();
        Map<Outcome, Ending> endings = new HashMap<>();
        long runs = 0;
        long deadlocked = 0;
        boolean gaveUp = false;
        int generation = search.generation();
        for (Worker worker : workers) {
            Tally tally = worker.tally();
            synchronized (tally) {
                if (tally.generation() != generation) {
                    continue;
                }
                tally.addTo(endings);
                runs += tally.runs();
                deadlocked += tally.deadlocked();
                gaveUp |= tally.gaveUp();
            }
        }
        List<Ending> ordered = new ArrayList<>(endings.values());
        ordered.sort(Ending.BY_FREQUENCY);
        OptionalDouble share = search.share();
        synchronized (this) {
            boolean all = over && failure == null && !reachedBound;
            boolean complete = all && !gaveUp && !search.leftOut();
            return new Findings(
                    runs,
                    ordered,
                    complete,
                    over,
                    deadlocked,
                    search.cutOff(),
                    nanos(),
                    all && share.isPresent() ? OptionalDouble.of(1) : share);
        }
    }

    private synchronized boolean isOver() {
        return ended;
    }

    private long nanos() {
        return running > 0 ? nanosBefore + System.nanoTime() - startNanos : nanosBefore;
    }

    Program newProgram() {
        return programs.get();
    }

    Search search() {
        return search;
    }

    boolean isLate() {
        return System.nanoTime() - deadlineNanos > 0;
    }

    /// Whether the bound leaves room for one more run.
    boolean claimRun() {
        return settings.bounds().runs() == Long.MAX_VALUE || runsLeft.decrementAndGet() >= 0;
    }

    /// One that was claimed and does not count.
    void returnRun() {
        runsLeft.incrementAndGet();
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    /// A worker has found no run left of those allowed. The others finish theirs.
    synchronized void useUp() {
        reachedBound = true;
        stopped = true;
        search.halt(true);
    }

    /// A worker has found that the time is over.
    synchronized void timeOut() {
        reachedBound = true;
        halt();
    }

    synchronized void fail(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
        halt();
    }

    /// A worker's thread comes to its end.
    synchronized void leave() {
        running--;
        if (running == 0) {
            nanosBefore += System.nanoTime() - startNanos;
            ended = !stopped || reachedBound || failure != null;
        }
    }
}
