package dev.interleave.catalogue.synchronisation;

import dev.interleave.lesson.Lesson;
import java.util.List;

/// The chapter's lessons, in reading order.
public final class Synchronisation {

    public static final List<Lesson> LESSONS = List.of(
            new OneLock(), //
            new LockTakenTwice(),
            new ReentrantLock(),
            new WaitAndNotify(),
            new LostWakeUp(),
            new LostWakeUpMended(),
            new IfNotWhile(),
            new WhileNotIf(),
            new NotifyOne(),
            new NotifyAll(),
            new TwoConditions(),
            new TwoPermits(),
            new StartSignal(),
            new MeetingPoint(),
            new LiftOff(),
            new ProducerConsumer(),
            new BoundedQueue(),
            new ReadersWriters(),
            new ReadersWritersFair(),
            new TwoLocks(),
            new TwoLocksOrdered(),
            new TwoLocksTimeout(),
            new DiningPhilosophers(),
            new DiningPhilosophersOrdered(),
            new DiningPhilosophersWaiter(),
            new DiningPhilosophersLeftHanded(),
            new Starvation(),
            new StarvationFair(),
            new PriorityInversion(),
            new PriorityInheritance(),
            new LockConvoy(),
            new LockConvoyShorter(),
            new DoubleCheckedLocking(),
            new DoubleCheckedLockingSafe(),
            new CheckThenAct(),
            new CheckThenActLocked());

    private Synchronisation() {}
}
