package dev.interleave.samples;

import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;

/// Calls the lab in its nested class, in a lambda, and through a helper. It is no lesson, but compiled like one.
public final class NestedCalls {

    private NestedCalls() {}

    static void run(Lab lab) {
        new Inner().run(lab);
        HelperCalls.run(lab);
        new OwnThread(lab).start().join();
        new OwnThread(lab).join(Lab.ms(1));
    }

    static final class OwnThread extends LabThread {
        OwnThread(Lab lab) {
            super(lab, "own");
        }
    }

    static final class Inner {
        void run(Lab lab) {
            Runnable inLambda = () -> lab.barrier("gate", 2).await();
            inLambda.run();
        }
    }
}
