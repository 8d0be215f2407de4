package dev.interleave.lesson;

import static dev.interleave.lesson.Model.COROUTINES;
import static dev.interleave.lesson.Model.PROCESSES;
import static dev.interleave.lesson.Model.THREADS;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A word of the field, the calls on the lab by which a program uses what it means, and the model that it
/// shows.
///
/// A call is `Class.method`, or `Class.method*` for the form of it that takes a time limit. A kind of something
/// ends with the word for it: a process lock is a lock.
record Word(String text, Optional<Model> model, Set<String> calls) {

    private static final List<Word> ALL = List.of(
            of("thread", THREADS, "Lab.thread", "LabThread.<init>"),
            of("daemon thread", THREADS, "Lab.daemon"),
            of("process", PROCESSES, "Lab.process"),
            of("daemon process", PROCESSES, "Lab.daemonProcess"),
            of("event loop", COROUTINES, "Lab.runLoop"),
            of("task", COROUTINES, "EventLoop.task", "TaskGroup.task"),
            of("task group", COROUTINES, "EventLoop.group"),
            of("gather", COROUTINES, "EventLoop.gather"),
            of("async generator", COROUTINES, "EventLoop.generator"),
            of("join", "LabThread.join", "ChildProcess.join", "LabThread.join*", "ChildProcess.join*"),
            of("lock", "Lab.lock"),
            of("reentrant lock", "Lab.reentrantLock"),
            of("process lock", PROCESSES, "Lab.processLock"),
            of("async lock", COROUTINES, "EventLoop.lock"),
            of("condition", "Lab.condition"),
            of("semaphore", "Lab.semaphore"),
            of("process semaphore", PROCESSES, "Lab.processSemaphore"),
            of("async semaphore", COROUTINES, "EventLoop.semaphore"),
            of("event", "Lab.event"),
            of("process event", PROCESSES, "Lab.processEvent"),
            of("async event", COROUTINES, "EventLoop.event"),
            of("barrier", "Lab.barrier"),
            of("latch", "Lab.latch"),
            of("queue", "Lab.queue"),
            of("process queue", PROCESSES, "Lab.processQueue"),
            of("async queue", COROUTINES, "EventLoop.queue"),
            of("pipe", PROCESSES, "Lab.pipe"),
            of("shared value", "Lab.shared"),
            of("process shared value", PROCESSES, "Lab.processShared"),
            of("manager", PROCESSES, "Lab.manager"),
            of("pool", THREADS, "Lab.pool"),
            of("process pool", PROCESSES, "Lab.processPool"),
            of("future", "Pool.submit", "Pool.send", "Completions.submit", "EventLoop.runInExecutor"),
            of("as completed", "Lab.completions"),
            of("executor", COROUTINES, "EventLoop.runInExecutor"),
            of(
                    "timeout",
                    "EventLoop.timeout*",
                    "LabThread.join*",
                    "ChildProcess.join*",
                    "Lock.acquire*",
                    "Semaphore.acquire*",
                    "Condition.await*",
                    "Event.await*",
                    "Latch.await*",
                    "Queue.put*",
                    "Queue.get*",
                    "PipeEnd.receive*",
                    "WebServer.get*",
                    "WebServer.await*",
                    "Future.get*"),
            of("cancel", "Task.cancel"),
            of("kill", "ChildProcess.kill"),
            of("blocking call", "Lab.blocking"),
            of("web server", "Lab.webServer"));

    private static Word of(String text, String... calls) {
        return new Word(text, Optional.empty(), Set.of(calls));
    }

    private static Word of(String text, Model model, String... calls) {
        return new Word(text, Optional.of(model), Set.of(calls));
    }

    /// What those calls use, each word once, in the order of the table.
    static List<Word> usedBy(Set<String> calls) {
        return ALL.stream()
                .filter(word -> !Collections.disjoint(word.calls, calls))
                .toList();
    }
}
