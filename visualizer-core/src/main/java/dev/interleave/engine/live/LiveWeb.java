package dev.interleave.engine.live;

import dev.interleave.engine.Fetched;
import dev.interleave.engine.ServedPage;
import dev.interleave.engine.WebOperation;
import dev.interleave.engine.WebOperation.AwaitFetch;
import dev.interleave.engine.WebOperation.CloseServer;
import dev.interleave.engine.WebOperation.CreateServer;
import dev.interleave.engine.WebOperation.Fetch;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Web servers of this process, and what its actors fetch from any.
final class LiveWeb {

    private final LiveExecution execution;
    private final Queue<WebSite> sites = new ConcurrentLinkedQueue<>();

    LiveWeb(LiveExecution execution) {
        this.execution = execution;
    }

    @Nullable
    Object perform(LiveActor actor, WebOperation<?> operation) {
        return switch (operation) {
            case CreateServer(var name, var pages) -> create(actor, name, pages);
            case Fetch(LiveWebServer server, var path, var timeoutNanos) -> fetch(actor, server, path, timeoutNanos);
            case AwaitFetch(LiveWebServer server, var path, var timeoutNanos) ->
                await(actor, server, path, timeoutNanos);
            case CloseServer(LiveWebServer server) -> {
                server.close(actor);
                yield null;
            }
            case Fetch _, AwaitFetch _, CloseServer _ -> throw LiveHandle.foreign(operation);
        };
    }

    private LiveWebServer create(LiveActor actor, String name, List<ServedPage> pages) {
        try {
            WebSite site = WebSite.create(pages);
            sites.add(site);
            // Not from a task's thread, whose scheduler the site's would inherit.
            execution.onThread(actor, site::open);
            int id = execution.recorder().defineResource(ResourceKind.WEB_SERVER, Scope.PROCESSES, name, 0, -1);
            return new LiveWebServer(execution, id, name, site.port(), site);
        } catch (IOException cannotListen) {
            throw new UncheckedIOException(
                    "web server " + name + " cannot be opened: " + cannotListen.getMessage(), cannotListen);
        }
    }

    private Fetched fetch(LiveActor actor, LiveWebServer server, String path, long timeoutNanos) {
        actor.record(EventKind.FETCH, timeoutNanos < 0 ? 0 : EventFlags.TIMED, server.id(), "GET " + path);
        WebRequest request = new WebRequest(server.port(), path, timeoutNanos);
        execution.blocking(actor, request);
        Fetched answer = request.answer();
        actor.record(EventKind.FETCH_END, answer.flags(), server.id(), answer.text());
        return answer;
    }

    /// The request is made by a thread of its own, which puts a step into the loop's line when it is done; the
    /// step wakes the task.
    private Fetched await(LiveActor actor, LiveWebServer server, String path, long timeoutNanos) {
        LiveLoop loop = LiveLoops.loopOf(actor, "fetch " + path);
        LiveTask task = loop.awaiting("fetch " + path);
        int flags = timeoutNanos < 0 ? actor.awaitFlags() : EventFlags.TIMED;
        actor.record(EventKind.FETCH, flags, server.id(), "GET " + path);
        TaskWait wait = new TaskWait(task);
        WebRequest request = new WebRequest(server.port(), path, timeoutNanos);
        execution.onThread(
                actor,
                () -> Thread.ofVirtual().start(() -> {
                    request.run();
                    loop.addReady(() -> wait.wake(TaskWait.Wake.DONE, loop.host()));
                }));
        TaskWait.Wake wake = task.await(wait, timeoutNanos);
        if (wake != TaskWait.Wake.DONE) {
            request.cancel();
        }
        if (wake == TaskWait.Wake.CANCELLED) {
            actor.record(EventKind.FETCH_END, EventFlags.CANCELLED, server.id(), "cancelled");
            throw LiveLoops.cancelled(task);
        }
        Fetched answer = wake == TaskWait.Wake.DONE ? request.answer() : new Fetched.TimedOut(timeoutNanos);
        actor.record(EventKind.FETCH_END, answer.flags(), server.id(), answer.text());
        return answer;
    }

    void closeAll() {
        sites.forEach(WebSite::close);
    }
}
