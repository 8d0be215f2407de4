package dev.interleave.engine;

import dev.interleave.engine.TimeOperation.Print;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Performs nothing; remembers each operation and the line that it came from.
final class SiteRecordingExecution implements Execution {

    /// Static, so that a deserialised handle finds the same.
    static final List<String> SEEN = new ArrayList<>();

    record RootHandle(int unused) implements Handle {
        @Override
        public Execution execution() {
            return new SiteRecordingExecution();
        }
    }

    @Override
    public Handle root() {
        return new RootHandle(0);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // only the operations of the sample are answered
    public <R extends @Nullable Object> R perform(Operation<R> operation) {
        String what = operation instanceof Print(String line)
                ? line
                : operation.getClass().getSimpleName();
        SEEN.add(what + "@" + CallSites.file(CallSites.current()) + ":" + CallSites.line(CallSites.current()));
        return (R)
                switch (operation) {
                    case LockOperation.CreateLock _ -> root();
                    case LockOperation.Acquire _ -> true;
                    case ActorOperation.CreateThread _ -> root();
                    case ActorOperation.CurrentName _ -> "name";
                    default -> null;
                };
    }
}
