package dev.interleave.lab;

import dev.interleave.engine.Fetched;
import dev.interleave.engine.Handle;
import dev.interleave.engine.Operation;
import dev.interleave.engine.WebOperation.AwaitFetch;
import dev.interleave.engine.WebOperation.CloseServer;
import dev.interleave.engine.WebOperation.Fetch;
import java.time.Duration;

/// A web server, and the way to ask it. May be captured by the body of a child process, which asks the same one.
public final class WebServer extends Primitive implements AutoCloseable {

    private static final long serialVersionUID = 1;

    WebServer(Handle handle) {
        super(handle);
    }

    /// Fetches a page and blocks until it is there. In a task this blocks the whole loop: see {@link #await}.
    ///
    /// @throws WebFailure when the connection breaks
    public WebResponse get(String path) {
        return response(path, perform(new Fetch(handle, path, Operation.FOREVER)));
    }

    /// The same with a limit of time.
    ///
    /// @throws WebFailure when the connection breaks, or the timeout passed first
    public WebResponse get(String path, Duration timeout) {
        return response(path, perform(new Fetch(handle, path, nanos(timeout))));
    }

    /// In a task: fetches a page while the loop goes on.
    ///
    /// @throws WebFailure when the connection breaks
    public WebResponse await(String path) {
        return response(path, perform(new AwaitFetch(handle, path, Operation.FOREVER)));
    }

    /// The same with a limit of time.
    ///
    /// @throws WebFailure when the connection breaks, or the timeout passed first
    public WebResponse await(String path, Duration timeout) {
        return response(path, perform(new AwaitFetch(handle, path, nanos(timeout))));
    }

    /// Takes no more requests: whoever asks from now on is refused, and who asked before is still answered.
    /// Only the process that made it may.
    @Override
    public void close() {
        perform(new CloseServer(handle));
    }

    private static WebResponse response(String path, Fetched fetched) {
        return switch (fetched) {
            case Fetched.Answered(int status, String body) -> new WebResponse(status, body);
            case Fetched.TimedOut late -> throw new WebFailure(sentence(path, late), true);
            case Fetched.Broken _, Fetched.Refused _ -> throw new WebFailure(sentence(path, fetched), false);
        };
    }

    private static String sentence(String path, Fetched fetched) {
        return "GET " + path + ": " + fetched.text();
    }
}
