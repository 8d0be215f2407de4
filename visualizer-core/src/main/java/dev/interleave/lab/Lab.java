package dev.interleave.lab;

import static dev.interleave.trace.Scope.PROCESSES;
import static dev.interleave.trace.Scope.THREADS;

import dev.interleave.engine.ActorOperation.CreateProcess;
import dev.interleave.engine.ActorOperation.CreateThread;
import dev.interleave.engine.ActorOperation.CurrentName;
import dev.interleave.engine.Body;
import dev.interleave.engine.Execution;
import dev.interleave.engine.LockOperation.CreateLock;
import dev.interleave.engine.LockOperation.CreateSemaphore;
import dev.interleave.engine.LoopOperation.RunLoop;
import dev.interleave.engine.MemoryOperation.CreateValue;
import dev.interleave.engine.PoolOperation.CreatePool;
import dev.interleave.engine.QueueOperation.CreateQueue;
import dev.interleave.engine.SendableBody;
import dev.interleave.engine.SignalOperation.CreateBarrier;
import dev.interleave.engine.SignalOperation.CreateCondition;
import dev.interleave.engine.SignalOperation.CreateEvent;
import dev.interleave.engine.SignalOperation.CreateLatch;
import dev.interleave.engine.TimeOperation.BlockingCall;
import dev.interleave.engine.TimeOperation.Compute;
import dev.interleave.engine.TimeOperation.Now;
import dev.interleave.engine.TimeOperation.Print;
import dev.interleave.engine.TimeOperation.Result;
import dev.interleave.engine.TimeOperation.Sleep;
import dev.interleave.engine.WebOperation.CreateServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where lesson code finds everything: it makes threads, locks, queues, processes and loops, and spends time.
///
/// May be captured by the body of a child process, where it then means that process. Any actor may call.
public final class Lab extends Primitive {

    private static final long serialVersionUID = 1;

    public Lab(Execution execution) {
        super(execution.root());
    }

    /// Shorthand for lesson code.
    public static Duration ms(long milliseconds) {
        return Duration.ofMillis(milliseconds);
    }

    /// A thread that the process waits for before it ends. Not started.
    public LabThread thread(String name, Action body) {
        return new LabThread(perform(new CreateThread(name, false, bodyOf(body))));
    }

    /// A thread that is cut off when its process ends. Not started.
    public LabThread daemon(String name, Action body) {
        return new LabThread(perform(new CreateThread(name, true, bodyOf(body))));
    }

    /// A child process with its own memory. Not started.
    public ChildProcess process(String name, SendableAction body) {
        return new ChildProcess(perform(new CreateProcess(name, false, sendable(body))));
    }

    /// A child process that is ended by force when the process that made it ends. Not started.
    public ChildProcess daemonProcess(String name, SendableAction body) {
        return new ChildProcess(perform(new CreateProcess(name, true, sendable(body))));
    }

    public Lock lock(String name) {
        return new Lock(perform(new CreateLock(name, THREADS, false)));
    }

    /// A lock that its owner may take again; it is free after as many releases.
    public Lock reentrantLock(String name) {
        return new Lock(perform(new CreateLock(name, THREADS, true)));
    }

    /// A lock that all processes share.
    public Lock processLock(String name) {
        return new Lock(perform(new CreateLock(name, PROCESSES, false)));
    }

    public Condition condition(String name, Lock lock) {
        return new Condition(perform(new CreateCondition(name, lock.handle)));
    }

    public Semaphore semaphore(String name, int permits) {
        return new Semaphore(perform(new CreateSemaphore(name, THREADS, permits)));
    }

    /// A semaphore that all processes share.
    public Semaphore processSemaphore(String name, int permits) {
        return new Semaphore(perform(new CreateSemaphore(name, PROCESSES, permits)));
    }

    public Event event(String name) {
        return new Event(perform(new CreateEvent(name, THREADS)));
    }

    /// An event that all processes share.
    public Event processEvent(String name) {
        return new Event(perform(new CreateEvent(name, PROCESSES)));
    }

    public Barrier barrier(String name, int parties) {
        return new Barrier(perform(new CreateBarrier(name, parties)));
    }

    /// A latch that opens after `count` counts; 0 is open from the start.
    public Latch latch(String name, int count) {
        return new Latch(perform(new CreateLatch(name, count)));
    }

    /// A queue without bound.
    public <T> Queue<T> queue(String name) {
        return queue(name, 0);
    }

    /// A queue that makes putters wait while it holds `capacity` values; 0 is no bound.
    public <T> Queue<T> queue(String name, int capacity) {
        return new Queue<>(perform(new CreateQueue(name, THREADS, capacity)));
    }

    /// A queue between processes; values are copied on the way.
    public <T> Queue<T> processQueue(String name) {
        return processQueue(name, 0);
    }

    public <T> Queue<T> processQueue(String name, int capacity) {
        return new Queue<>(perform(new CreateQueue(name, PROCESSES, capacity)));
    }

    /// A variable that the threads and tasks of one process share, without any protection.
    public <T> Shared<T> shared(String name, T initial) {
        return new Shared<>(perform(new CreateValue(name, THREADS, initial)));
    }

    /// A number that all processes share, without any protection.
    public Shared<Long> processShared(String name, long initial) {
        return new Shared<>(perform(new CreateValue(name, PROCESSES, initial)));
    }

    /// A pipe with two ends that processes share.
    public <T> Pipe<T> pipe(String name) {
        return new Pipe<>(processQueue(name + " forth"), processQueue(name + " back"));
    }

    /// Numbers with names, that all processes share, without any protection; each is a value `name[key]`.
    public SharedMap manager(String name, Map<String, Long> initial) {
        TreeMap<String, Shared<Long>> values = new TreeMap<>();
        new TreeMap<>(initial).forEach((key, value) -> values.put(key, processShared(name + "[" + key + "]", value)));
        return new SharedMap(name, values);
    }

    /// Gives work to the pool, and its futures in the order in which they are done.
    public <T extends @Nullable Object> Completions<T> completions(String name, Pool pool) {
        return new Completions<>(pool, queue(name));
    }

    public Pool pool(String name, int workers) {
        return new Pool(perform(new CreatePool(name, THREADS, workers)));
    }

    /// A pool whose workers are child processes; the work given to it must be sendable.
    public Pool processPool(String name, int workers) {
        return new Pool(perform(new CreatePool(name, PROCESSES, workers)));
    }

    /// A web server with these pages, which answers from now on; any other path has status 404. In a live run it is
    /// a real one, on this machine only.
    public WebServer webServer(String name, List<WebPage> pages) {
        return new WebServer(perform(
                new CreateServer(name, pages.stream().map(WebPage::served).toList())));
    }

    /// Runs an event loop on the calling thread until its main task has ended.
    ///
    /// @return what the main task returned
    public <T extends @Nullable Object> T runLoop(String name, Coroutine<T> main) {
        EventLoop loop = new EventLoop(handle);
        return answer(new RunLoop(name, () -> main.run(loop)));
    }

    /// Uses this much processor time.
    public void compute(Duration time) {
        perform(new Compute(nanos(time)));
    }

    /// Blocks the calling thread. In a task this blocks the whole loop: see {@link EventLoop#sleep}.
    public void sleep(Duration time) {
        perform(new Sleep(nanos(time)));
    }

    /// Runs code that may block the calling thread for as long as it likes.
    public <T extends @Nullable Object> T blocking(String text, Body<T> body) {
        return answer(new BlockingCall(text, body));
    }

    /// Time since the run began.
    public Duration now() {
        return Duration.ofNanos(perform(new Now()));
    }

    public void print(String line) {
        perform(new Print(line));
    }

    /// Says how the run came out, in the words of the lesson's declared outcomes. The last one counts.
    public void result(String text) {
        perform(new Result(text));
    }

    /// Name of the calling actor.
    public String currentName() {
        return perform(new CurrentName());
    }

    static Body<@Nullable Void> bodyOf(Action action) {
        return () -> {
            action.run();
            return null;
        };
    }

    private static SendableBody<@Nullable Void> sendable(SendableAction action) {
        return () -> {
            action.run();
            return null;
        };
    }
}
