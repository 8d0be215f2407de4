package dev.interleave.samples;

import dev.interleave.engine.Execution;
import dev.interleave.engine.Program;
import dev.interleave.lab.Action;
import dev.interleave.lab.Lab;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Lock;
import dev.interleave.lab.SendableAction;
import java.util.function.Supplier;

/// Every shape of code that calls the lab; the lines that do say so in the text that they print.
public final class WovenSample implements Program {

    @Override
    public void run(Execution execution) throws Exception {
        Lab lab = new Lab(execution);
        lab.print("plain"); // mark: plain
        lambda(lab).run();
        new Nested().speak(lab);
        loop(lab, 3);
        tryFinally(lab);
        wide(lab, 7L, 2.5);
        choose(lab, "b");
        nestedCall(lab);
        reference(lab);
        guarded(lab);
        derived(lab);
    }

    private static Action lambda(Lab lab) {
        return () -> lab.print("lambda"); // mark: lambda
    }

    /// Loads through the same loader.
    private static final class Nested {
        void speak(Lab lab) {
            lab.print("nested"); // mark: nested
        }
    }

    private static void loop(Lab lab, int rounds) {
        for (int i = 0; i < rounds; i++) {
            lab.print("loop"); // mark: loop
            if (i % 2 == 0) {
                continue;
            }
            lab.print("odd"); // mark: odd
        }
    }

    private static void tryFinally(Lab lab) {
        try {
            lab.print("try"); // mark: try
            throw new IllegalStateException("planned");
        } catch (IllegalStateException planned) {
            lab.print("catch"); // mark: catch
        } finally {
            lab.print("finally"); // mark: finally
        }
    }

    private static void wide(Lab lab, long first, double second) {
        long sum = first + 1;
        double product = second * 2;
        Supplier<Double> both = () -> {
            double total = sum + product;
            lab.print("wide"); // mark: wide
            return total;
        };
        if (both.get() != 13.0) {
            throw new IllegalStateException("the weaver broke the locals");
        }
    }

    private static void choose(Lab lab, String letter) {
        Object chosen = switch (letter) {
            case "a" -> Integer.valueOf(1);
            case "b" -> {
                lab.print("switch"); // mark: switch
                yield Long.valueOf(2);
            }
            default -> "none";
        };
        if (!chosen.equals(2L)) {
            throw new IllegalStateException("the weaver broke the switch");
        }
    }

    private static void nestedCall(Lab lab) {
        lab.print( // mark: outer
                "outer " + lab.currentName()); // mark: inner
    }

    private static void reference(Lab lab) throws Exception {
        Lock lock = lab.lock("L"); // mark: create
        Action acquire = lock::acquire;
        acquire.run(); // mark: refer
        lock.release(); // mark: release
    }

    private static void guarded(Lab lab) throws Exception {
        Lock lock = lab.lock("G"); // mark: guard
        Action body = () -> lab.print("guarded"); // mark: guarded
        lock.with(body); // mark: with
    }

    private static final class Derived extends LabThread {
        Derived(Lab lab) {
            super(lab, "derived"); // mark: super
        }
    }

    private static void derived(Lab lab) {
        Derived thread = new Derived(lab);
        thread.start(); // mark: start
    }

    /// To be sent and called again.
    public static SendableAction sendable(Lab lab, String text) {
        return () -> lab.print(text); // mark: sendable
    }
}
