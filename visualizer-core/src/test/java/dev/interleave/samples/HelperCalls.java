package dev.interleave.samples;

import dev.interleave.lab.Lab;
import dev.interleave.lab.Lock;
import dev.interleave.lab.Pool;
import java.util.function.BiFunction;

/// The helper of {@link NestedCalls}: by method reference, and with a time limit.
final class HelperCalls {

    private HelperCalls() {}

    static void run(Lab lab) {
        BiFunction<String, Integer, Pool> make = lab::pool;
        make.apply("pool", 2).close();
    }

    static boolean tryFor(Lock lock) {
        return lock.acquire(Lab.ms(1));
    }
}
