package dev.interleave.catalogue;

import static dev.interleave.catalogue.Practices.Kind.MISTAKE;
import static dev.interleave.catalogue.Practices.Kind.PRACTICE;

import java.util.List;

/// Good practices and common mistakes by the names under which people look for them, each with the lessons that
/// show it, the plainest first.
public final class Practices {

    /// Whether one should do it or not.
    public enum Kind {
        PRACTICE("good practice"),
        MISTAKE("common mistake");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// For people.
        public String words() {
            return words;
        }
    }

    /// Something to do, or not to.
    ///
    /// @param name for people: "Join what you start"
    /// @param lessonIds at least one, the plainest first
    public record Practice(String name, Kind kind, List<String> lessonIds) {
        public Practice {
            lessonIds = List.copyOf(lessonIds);
        }
    }

    private static final List<Practice> ALL = List.of(
            practice("Choose the model that suits the work", "io-three-models", "cpu-three-models", "overhead"),
            practice("Use threads or coroutines for work that waits", "io-three-models", "many-threads", "gather"),
            practice("Use processes for work that computes", "cpu-three-models", "process-pool"),
            practice("Use coroutines for many connections", "five-pages", "gather", "semaphore-limit"),
            practice("Never block in a coroutine", "blocking-the-loop", "run-in-executor"),
            practice("Handle exceptions in threads", "task-exception", "exception-unnoticed"),
            practice("Handle exceptions in processes", "child-fails", "child-killed"),
            practice("Handle exceptions in coroutines", "task-group", "cancellation"),
            practice("Ask every future for its result", "task-exception", "exception-unnoticed"),
            practice("Test concurrent code in every interleaving", "rare-race", "rare-race-mended", "lost-update"),
            practice("Use a pool", "thread-pool", "thousand-threads", "process-pool", "async-worker-pool"),
            practice("Reuse threads and processes", "thousand-threads", "batching", "thread-pool"),
            practice("Give small tasks in batches", "batching"),
            practice("Use what the library has", "thread-pool", "as-completed", "process-pool", "task-group"),
            practice("Lock shared state", "lost-update-locked", "hundred-increments", "process-shared", "lock"),
            practice("Share as little as possible", "share-less", "separate-memory"),
            practice("Send messages instead of sharing", "producer-consumer", "process-queue", "pipe", "share-less"),
            practice("Use context managers", "lock-given-back", "thread-pool", "async-context-manager"),
            practice("Join what you start", "start-and-join", "join-forgotten", "process-start-join"),
            practice("Await what you create", "tasks", "task-group"),
            practice("Leave to a daemon only what may be cut off", "daemon"),
            practice("Avoid deadlocks", "two-locks-ordered", "two-locks-timeout", "dining-philosophers"),
            practice("Log from concurrent code in whole lines", "log-lines-whole", "log-lines"),
            practice("Give workers telling names", "arguments-and-names", "log-lines-whole"),
            practice("Set timeouts", "waits-with-a-limit", "timeout", "two-locks-timeout"),
            practice("Limit resources", "limit-resources", "bounded-queue", "semaphore", "semaphore-limit"),
            practice("Mind the memory", "limit-resources", "overhead", "thousand-threads"),
            practice("Look for the bottleneck", "lock-convoy", "hundred-increments", "limit-resources"),
            practice("Start child processes afresh", "separate-memory", "cannot-be-sent"),
            mistake("Threads for work that computes", "gil", "cpu-three-models"),
            mistake("Shared state without a lock", "lost-update", "check-then-act", "process-shared", "async-race"),
            mistake("Forgetting to join", "join-forgotten", "daemon"),
            mistake("Blocking the event loop", "blocking-the-loop"),
            mistake("Computing in a coroutine", "run-in-executor", "cpu-three-models"),
            mistake("Too many threads or processes", "thousand-threads", "overhead"),
            mistake("Processes for work that waits", "io-three-models", "process-start-join", "overhead"),
            mistake("Expecting processes to share variables", "separate-memory", "manager-dictionary"),
            mistake("Locks in opposite order", "two-locks", "dining-philosophers"),
            mistake("Forgetting to give back or shut down", "lock-left-held"),
            mistake("Letting an exception pass unnoticed", "exception-unnoticed"),
            mistake("Waiting without a limit", "waits-without-limit"));

    private Practices() {}

    private static Practice practice(String name, String... lessonIds) {
        return new Practice(name, PRACTICE, List.of(lessonIds));
    }

    private static Practice mistake(String name, String... lessonIds) {
        return new Practice(name, MISTAKE, List.of(lessonIds));
    }

    /// The practices first, then the mistakes.
    public static List<Practice> all() {
        return ALL;
    }

    /// What the lesson shows; empty when it shows none of these.
    public static List<Practice> shownBy(String lessonId) {
        return ALL.stream()
                .filter(practice -> practice.lessonIds().contains(lessonId))
                .toList();
    }
}
