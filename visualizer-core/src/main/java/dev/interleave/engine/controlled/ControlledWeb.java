package dev.interleave.engine.controlled;

import dev.interleave.engine.WebOperation;
import dev.interleave.engine.WebOperation.AwaitFetch;
import dev.interleave.engine.WebOperation.CloseServer;
import dev.interleave.engine.WebOperation.CreateServer;
import dev.interleave.engine.WebOperation.Fetch;
import org.jspecify.annotations.Nullable;

/// Web servers, without a web: pages come in virtual time.
final class ControlledWeb {

    private ControlledWeb() {}

    static @Nullable Object perform(ControlledActor actor, WebOperation<?> operation) {
        return switch (operation) {
            case CreateServer(var name, var pages) -> new WebServerState(actor, name, pages);
            case Fetch(WebServerState server, var path, var timeoutNanos) -> server.fetch(actor, path, timeoutNanos);
            case AwaitFetch(WebServerState server, var path, var timeoutNanos) ->
                server.await(actor, path, timeoutNanos);
            case CloseServer(WebServerState server) -> {
                server.close(actor);
                yield null;
            }
            case Fetch _, AwaitFetch _, CloseServer _ -> throw ControlledHandle.foreign(operation);
        };
    }
}
