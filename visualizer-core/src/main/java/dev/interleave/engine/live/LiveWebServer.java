package dev.interleave.engine.live;

import org.jspecify.annotations.Nullable;

/// A web server of this process or of another one of the run. Its port is known here only: it is another one in
/// each run, so it appears in no event and no text.
final class LiveWebServer extends LiveHandle implements Sendable {

    private static final long serialVersionUID = 1;

    private final int port;
    private final transient @Nullable WebSite site;

    /// @param site null when another process made it
    LiveWebServer(LiveExecution execution, int id, String name, int port, @Nullable WebSite site) {
        super(execution, id, name);
        this.port = port;
        this.site = site;
    }

    int port() {
        return port;
    }

    void close(LiveActor actor) {
        if (site == null) {
            throw new IllegalStateException(
                    actor.name() + " cannot close web server " + name() + ": only the process that made it can");
        }
        site.close();
    }

    @Override
    public Travelling travelling() {
        return new Travelling.WebServer(id(), name(), port);
    }
}
