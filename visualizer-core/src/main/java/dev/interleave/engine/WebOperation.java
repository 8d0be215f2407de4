package dev.interleave.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Web servers and what is fetched from them.
public sealed interface WebOperation<R extends @Nullable Object> extends Operation<R> {

    /// A server that answers from now on. Returns its handle, which may go to child processes.
    record CreateServer(String name, List<ServedPage> pages) implements WebOperation<Handle> {
        public CreateServer {
            pages = List.copyOf(pages);
        }
    }

    /// Asks for a page, blocking the acting thread; in a task, the whole loop.
    record Fetch(Handle server, String path, long timeoutNanos) implements WebOperation<Fetched> {}

    /// The same as an await of the acting task: the loop goes on meanwhile.
    record AwaitFetch(Handle server, String path, long timeoutNanos) implements WebOperation<Fetched> {}

    /// Takes no more requests. What was asked before is still answered.
    record CloseServer(Handle server) implements WebOperation<@Nullable Void> {}
}
