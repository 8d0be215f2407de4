package dev.interleave.explore;

import dev.interleave.engine.Execution;
import dev.interleave.engine.Program;
import dev.interleave.lab.Action;
import dev.interleave.lab.Barrier;
import dev.interleave.lab.Condition;
import dev.interleave.lab.Event;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Latch;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Queue;
import dev.interleave.lab.Semaphore;
import dev.interleave.lab.Shared;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A small program made at random from a seed: some threads that each do some of everything. What each of them
/// saw is
/// its result, so two runs that differ in anything that a thread can notice differ in their outcome.
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
        ASK_NEXT,
        START_CHILD
    }

    private static final Word[] WORDS = Word.values();
    private static final Duration SOON = Duration.ofMillis(1);

    private final List<List<Word>> bodies = new ArrayList<>();
    private final int permits;
    private final int capacity;

    RandomProgram(long seed) {
        Random random = new Random(seed);
        int threads = 2 + random.nextInt(2);
        // Few different words make it likely that they meet.
        List<Word> chosen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            chosen.add(WORDS[random.nextInt(WORDS.length)]);
        }
        for (int i = 0; i < threads; i++) {
            List<Word> body = new ArrayList<>();
            int length = 1 + random.nextInt(threads == 2 ? 4 : 3);
            for (int k = 0; k < length; k++) {
                body.add(
                        random.nextInt(4) == 0
                                ? WORDS[random.nextInt(WORDS.length)]
                                : chosen.get(random.nextInt(chosen.size())));
            }
            bodies.add(body);
        }
        permits = random.nextInt(3);
        capacity = 1 + random.nextInt(2);
    }

    @Override
    public String toString() {
        return bodies + " permits " + permits + " capacity " + capacity;
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
        }

        void go() {
            for (int i = 0; i < bodies.size(); i++) {
                int number = i;
                seen.add(new StringBuilder());
                threads.add(lab.thread("t" + i, () -> body(number)));
            }
            threads.forEach(LabThread::start);
            threads.forEach(LabThread::join);
            lab.result(seen + " " + value.get() + " " + otherValue.get() + " " + queue.size() + " " + event.isSet());
        }

        private void body(int number) throws Exception {
            StringBuilder notes = seen.get(number);
            int place = 0;
            for (Word word : bodies.get(number)) {
                place++;
                notes.append(say(word, number, 10 * (number + 1) + place)).append(' ');
            }
        }

        private Object say(Word word, int number, int fresh) throws Exception {
            LabThread next = threads.get((number + 1) % threads.size());
            return switch (word) {
                case READ -> value.get();
                case READ_OTHER -> otherValue.get();
                case WRITE -> done(() -> value.set(fresh));
                case WRITE_OTHER -> done(() -> otherValue.set(fresh));
                case WITH_LOCK -> done(() -> lock.with(() -> value.set(fresh)));
                case WITH_OTHER_LOCK -> done(() -> otherLock.with(() -> {}));
                case BOTH_LOCKS -> done(() -> bothLocks(number));
                case TRY_LOCK -> heldFor(Duration.ZERO);
                case LOCK_WITHIN -> heldFor(SOON);
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
                case START_CHILD ->
                    done(() -> lab.thread("child of " + number, () -> value.set(-fresh))
                            .start());
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

        private boolean heldFor(Duration timeout) {
            boolean held = lock.acquire(timeout);
            if (held) {
                lock.release();
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
