package dev.interleave.explore;

import dev.interleave.engine.Execution;
import dev.interleave.engine.Program;
import dev.interleave.lab.Action;
import dev.interleave.lab.Barrier;
import dev.interleave.lab.ChildProcess;
import dev.interleave.lab.Condition;
import dev.interleave.lab.Event;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Latch;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Queue;
import dev.interleave.lab.Semaphore;
import dev.interleave.lab.SendableAction;
import dev.interleave.lab.Shared;
import dev.interleave.lab.WebFailure;
import dev.interleave.lab.WebPage;
import dev.interleave.lab.WebServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// A small program made at random from a seed: some threads that each do some of everything. What each of them
/// saw is its result, so two runs that differ in anything that a thread can notice differ in their outcome.
final class RandomProgram implements Program {

    private enum Word {
        READ,
        READ_OTHER,
        WRITE,
        WRITE_OTHER,
        WITH_LOCK,
        WITH_OTHER_LOCK,
        BOTH_LOCKS,
        TRY_LOCK,
        LOCK_WITHIN,
        TAKE_PERMIT,
        GIVE_PERMIT,
        PUT,
        GET,
        GET_WITHIN,
        ASK_SIZE,
        WAIT,
        WAIT_WITHIN,
        NOTIFY,
        NOTIFY_ALL,
        SET,
        CLEAR,
        AWAIT,
        AWAIT_WITHIN,
        ASK_SET,
        MEET,
        COUNT_DOWN,
        AWAIT_LATCH,
        AWAIT_LATCH_WITHIN,
        JOIN_NEXT,
        JOIN_NEXT_WITHIN,
        JOIN_PREVIOUS_WITHIN,
        ASK_NEXT,
        ASK_PREVIOUS,
        START_CHILD,
        START_CHILD_IF_ZERO,
        FETCH,
        CLOSE_SERVER,
        KILL,
        ASK_VICTIM,
        JOIN_VICTIM_WITHIN,
        READ_VICTIMS,
        TRY_VICTIMS_LOCK
    }

    /// What happens at the ends of threads, and those steps in whose wake a thread ends, or does not.
    private static final List<Word> OF_ENDS = List.of(
            Word.WRITE,
            Word.TRY_LOCK,
            Word.LOCK_WITHIN,
            Word.READ,
            Word.SET,
            Word.AWAIT_WITHIN,
            Word.JOIN_NEXT,
            Word.JOIN_NEXT_WITHIN,
            Word.JOIN_PREVIOUS_WITHIN,
            Word.ASK_NEXT,
            Word.ASK_PREVIOUS,
            Word.START_CHILD,
            Word.START_CHILD_IF_ZERO);

    /// What befalls a child process.
    private static final Set<Word> OF_VICTIMS =
            EnumSet.of(Word.KILL, Word.ASK_VICTIM, Word.JOIN_VICTIM_WITHIN, Word.READ_VICTIMS, Word.TRY_VICTIMS_LOCK);

    private static final List<Word> WORDS = List.of(Word.values());
    private static final Set<Object> NO = Set.of(false, 0, "null");
    private static final Duration SOON = Duration.ofMillis(1);

    private final List<List<Word>> bodies = new ArrayList<>();
    /// Which threads end as soon as they are told no.
    private final List<Boolean> impatient = new ArrayList<>();

    private final int permits;
    private final int capacity;
    private final boolean hasVictim;
    private final boolean victimLocks;

    RandomProgram(long seed) {
        Random random = new Random(seed);
        int threads = 2 + random.nextInt(2);
        // Few different words make it likely that they meet.
        List<Word> words = random.nextInt(3) == 0 ? OF_ENDS : WORDS;
        List<Word> chosen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            chosen.add(words.get(random.nextInt(words.size())));
        }
        for (int i = 0; i < threads; i++) {
            List<Word> body = new ArrayList<>();
            int length = 1 + random.nextInt(threads == 2 ? 4 : 3);
            for (int k = 0; k < length; k++) {
                body.add(
                        random.nextInt(4) == 0
                                ? words.get(random.nextInt(words.size()))
                                : chosen.get(random.nextInt(chosen.size())));
            }
            bodies.add(body);
            impatient.add(random.nextInt(3) == 0);
        }
        permits = random.nextInt(3);
        capacity = 1 + random.nextInt(2);
        hasVictim = bodies.stream().flatMap(List::stream).anyMatch(OF_VICTIMS::contains);
        victimLocks = random.nextBoolean();
    }

    @Override
    public String toString() {
        return bodies + " impatient " + impatient + " permits " + permits + " capacity " + capacity
                + (hasVictim && victimLocks ? ", the victim locks" : "");
    }

    @Override
    public void run(Execution execution) {
        new Run(new Lab(execution)).go();
    }

    /// One run of it.
    private final class Run {
        private final Lab lab;
        private final Lock lock;
        private final Lock otherLock;
        private final Shared<Integer> value;
        private final Shared<Integer> otherValue;
        private final Semaphore semaphore;
        private final Queue<Integer> queue;
        private final Condition condition;
        private final Event event;
        private final Barrier barrier;
        private final Latch latch;
        private final WebServer server;
        private final Shared<Long> counted;
        private final Lock victimsLock;
        private final ChildProcess victim;
        private final List<LabThread> threads = new ArrayList<>();
        private final List<StringBuilder> seen = new ArrayList<>();

        Run(Lab lab) {
            this.lab = lab;
            lock = lab.lock("lock");
            otherLock = lab.lock("other lock");
            value = lab.shared("value", 0);
            otherValue = lab.shared("other value", 0);
            semaphore = lab.semaphore("semaphore", permits);
            queue = lab.queue("queue", capacity);
            condition = lab.condition("condition", lock);
            event = lab.event("event");
            barrier = lab.barrier("barrier", 2);
            latch = lab.latch("latch", 2);
            server = lab.webServer("server", List.of(WebPage.ok("/", SOON, "")));
            counted = lab.processShared("counted", 0);
            victimsLock = lab.processLock("victim's lock");
            victim = lab.process("victim", victimsBody());
        }

        void go() {
            for (int i = 0; i < bodies.size(); i++) {
                int number = i;
                seen.add(new StringBuilder());
                threads.add(lab.thread("t" + i, () -> body(number)));
            }
            if (hasVictim) {
                victim.start();
            }
            threads.forEach(LabThread::start);
            threads.forEach(LabThread::join);
            if (hasVictim) {
                victim.join();
            }
            lab.result(seen + " " + value.get() + " " + otherValue.get() + " " + queue.size() + " " + event.isSet());
        }

        private void body(int number) throws Exception {
            StringBuilder notes = seen.get(number);
            int place = 0;
            for (Word word : bodies.get(number)) {
                place++;
                Object answer = say(word, number, 10 * (number + 1) + place);
                notes.append(answer).append(' ');
                if (impatient.get(number) && NO.contains(answer)) {
                    return;
                }
            }
        }

        private SendableAction victimsBody() {
            Shared<Long> number = counted;
            if (!victimLocks) {
                return () -> {
                    number.set(1L);
                    number.set(2L);
                };
            }
            Lock mine = victimsLock;
            return () -> {
                mine.acquire();
                number.set(1L);
                mine.release();
            };
        }

        private Object say(Word word, int number, int fresh) throws Exception {
            LabThread next = threads.get((number + 1) % threads.size());
            LabThread previous = threads.get((number + threads.size() - 1) % threads.size());
            return switch (word) {
                case READ -> value.get();
                case READ_OTHER -> otherValue.get();
                case WRITE -> done(() -> value.set(fresh));
                case WRITE_OTHER -> done(() -> otherValue.set(fresh));
                case WITH_LOCK -> done(() -> lock.with(() -> value.set(fresh)));
                case WITH_OTHER_LOCK -> done(() -> otherLock.with(() -> {}));
                case BOTH_LOCKS -> done(() -> bothLocks(number));
                case TRY_LOCK -> held(lock, Duration.ZERO);
                case LOCK_WITHIN -> held(lock, SOON);
                case TAKE_PERMIT -> done(semaphore::acquire);
                case GIVE_PERMIT -> done(semaphore::release);
                case PUT -> done(() -> queue.put(fresh));
                case GET -> queue.get();
                case GET_WITHIN -> String.valueOf(queue.get(SOON));
                case ASK_SIZE -> queue.size();
                case WAIT -> done(() -> lock.with(condition::await));
                case WAIT_WITHIN -> waitWithin();
                case NOTIFY -> done(() -> lock.with(condition::signal));
                case NOTIFY_ALL -> done(() -> lock.with(condition::signalAll));
                case SET -> done(event::set);
                case CLEAR -> done(event::clear);
                case AWAIT -> done(event::await);
                case AWAIT_WITHIN -> event.await(SOON);
                case ASK_SET -> event.isSet();
                case MEET -> barrier.await();
                case COUNT_DOWN -> done(latch::countDown);
                case AWAIT_LATCH -> done(latch::await);
                case AWAIT_LATCH_WITHIN -> latch.await(SOON);
                case JOIN_NEXT -> done(next::join);
                case JOIN_NEXT_WITHIN -> next.join(SOON);
                case ASK_NEXT -> next.isAlive();
                case JOIN_PREVIOUS_WITHIN -> previous.join(SOON);
                case ASK_PREVIOUS -> previous.isAlive();
                case START_CHILD -> done(() -> startChild(number, fresh));
                case START_CHILD_IF_ZERO -> value.get() == 0 ? done(() -> startChild(number, fresh)) : "no";
                case FETCH -> status();
                case CLOSE_SERVER -> done(server::close);
                case KILL -> done(victim::kill);
                case ASK_VICTIM -> String.valueOf(victim.exitCode());
                case JOIN_VICTIM_WITHIN -> victim.join(SOON);
                case READ_VICTIMS -> counted.get();
                case TRY_VICTIMS_LOCK -> held(victimsLock, Duration.ZERO);
            };
        }

        private Object done(Action action) throws Exception {
            action.run();
            return "-";
        }

        private void bothLocks(int number) throws Exception {
            Lock first = number % 2 == 0 ? lock : otherLock;
            Lock second = number % 2 == 0 ? otherLock : lock;
            first.with(() -> second.with(() -> {}));
        }

        private void startChild(int number, int fresh) {
            lab.thread("child of " + number, () -> value.set(-fresh)).start();
        }

        private int status() {
            try {
                return server.get("/").status();
            } catch (WebFailure closed) {
                return 0;
            }
        }

        private boolean held(Lock some, Duration timeout) {
            boolean held = some.acquire(timeout);
            if (held) {
                some.release();
            }
            return held;
        }

        private boolean waitWithin() throws Exception {
            lock.acquire();
            try {
                return condition.await(SOON);
            } finally {
                lock.release();
            }
        }
    }
}
