package dev.interleave.engine.controlled;

import dev.interleave.engine.Fetched;
import dev.interleave.engine.ServedPage;
import dev.interleave.engine.Step;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Scope;
import java.util.List;

/// A web server that all processes may ask. To ask is a step, which decides how it comes out; until the answer is
/// there only time passes. So an answer is late when its page is, and never by chance.
final class WebServerState extends ResourceState {

    private static final long serialVersionUID = 1;

    private final transient List<ServedPage> pages;
    private boolean closed;

    WebServerState(ControlledActor creator, String name, List<ServedPage> pages) {
        super(creator, ResourceKind.WEB_SERVER, Scope.PROCESSES, name, 0, -1);
        this.pages = pages;
    }

    /// How long one waits, and for what.
    private record Coming(long nanos, Fetched answer) {}

    private Coming ask(String path, long timeoutNanos) {
        if (closed) {
            return new Coming(0, new Fetched.Refused());
        }
        ServedPage page = ServedPage.at(path, pages);
        if (timeoutNanos >= 0 && page.delayNanos() >= timeoutNanos) {
            return new Coming(timeoutNanos, new Fetched.TimedOut(timeoutNanos));
        }
        boolean breaks = page.status() == ServedPage.BREAKS;
        Fetched answer = breaks ? new Fetched.Broken() : new Fetched.Answered(page.status(), page.body());
        return new Coming(page.delayNanos(), answer);
    }

    Fetched fetch(ControlledActor actor, String path, long timeoutNanos) {
        kernel.arrive(actor, Step.FETCH, this);
        actor.record(EventKind.FETCH, timeoutNanos < 0 ? 0 : EventFlags.TIMED, id, "GET " + path);
        Coming coming = ask(path, timeoutNanos);
        kernel.processors.giveBack(actor.host);
        kernel.passTime(actor, Step.PASS_TIME, coming.nanos);
        actor.record(EventKind.FETCH_END, coming.answer.flags(), id, coming.answer.text());
        return coming.answer;
    }

    /// The same while the loop of the acting task goes on.
    Fetched await(ControlledActor actor, String path, long timeoutNanos) {
        String what = "fetch " + path;
        TaskState task = ControlledLoops.loopOf(actor, what).awaiting(actor, what);
        kernel.arrive(actor, Step.FETCH, this);
        actor.record(EventKind.FETCH, timeoutNanos < 0 ? task.awaitFlags() : EventFlags.TIMED, id, "GET " + path);
        Coming coming = ask(path, timeoutNanos);
        TaskWait.Wake wake = task.await(new TaskWait(task), coming.nanos, Step.PASS_TIME, actor);
        if (wake == TaskWait.Wake.CANCELLED) {
            actor.record(EventKind.FETCH_END, wake.flags(), id, "cancelled");
            throw task.cancelled();
        }
        actor.record(EventKind.FETCH_END, coming.answer.flags(), id, coming.answer.text());
        return coming.answer;
    }

    void close(ControlledActor actor) {
        if (actor.process != process) {
            throw new IllegalStateException(
                    actor.name + " cannot close web server " + name + ": only the process that made it can");
        }
        kernel.arrive(actor, Step.CLOSE_SERVER, this);
        closed = true;
    }

    @Override
    int stateHash() {
        return closed ? 1 : 0;
    }
}
