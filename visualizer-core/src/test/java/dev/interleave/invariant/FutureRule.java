package dev.interleave.invariant;

import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Work is handed in, taken up, done, each once and in this order; nobody has a result before it is there, and
/// what one has is what was set. Only a failure may come to work that nobody took up: its pool broke, so nobody ever
/// will, and to say that somebody did would be untrue.
public final class FutureRule implements Rule {

    private final Trace trace;
    private final Map<Integer, EventKind> reached = new HashMap<>();
    private final Map<Integer, String> results = new HashMap<>();

    public FutureRule(Trace trace) {
        this.trace = trace;
    }

    @Override
    public void see(int event, Consumer<String> broken) {
        int future = trace.target(event);
        switch (trace.kind(event)) {
            case SUBMIT -> {
                if (reached.put(future, EventKind.SUBMIT) != null) {
                    broken.accept("handed in again");
                }
            }
            case FUTURE_BEGIN -> {
                if (reached.put(future, EventKind.FUTURE_BEGIN) != EventKind.SUBMIT) {
                    broken.accept("taken up, but not just handed in");
                }
            }
            case FUTURE_SET -> {
                EventKind before = reached.put(future, EventKind.FUTURE_SET);
                boolean isFailure = EventFlags.has(trace.flags(event), EventFlags.FAILED);
                if (before != EventKind.FUTURE_BEGIN && !(before == EventKind.SUBMIT && isFailure)) {
                    broken.accept("done, but not just taken up");
                }
                results.put(future, trace.text((int) trace.value(event)));
            }
            case FUTURE_GET -> get(event, broken);
            default -> {}
        }
    }

    private void get(int event, Consumer<String> broken) {
        if ((trace.flags(event) & (EventFlags.TIMED_OUT | EventFlags.CANCELLED)) != 0) {
            return;
        }
        String result = results.get(trace.target(event));
        if (result == null) {
            broken.accept("there is no result yet");
        } else if (!result.equals(trace.text((int) trace.value(event)))) {
            broken.accept("the result is " + result);
        }
    }
}
