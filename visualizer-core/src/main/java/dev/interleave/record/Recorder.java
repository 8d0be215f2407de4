package dev.interleave.record;

import dev.interleave.trace.ActorKind;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Scope;
import dev.interleave.trace.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes the events of one process to its own log in the run's directory. Any thread may call any method; nothing
/// here parks, so a virtual thread keeps its carrier.
///
/// Ids are unique in the whole run: the upper bits say which process defined them. A definition is in the log
/// before the method that makes it returns, so before any event that can refer to it.
///
/// When the log cannot grow, because the disk is full, recording ends: once, with a sentence, to the listener of
/// {@link #onFailure}, or as an {@link UncheckedIOException} in the thread that met it. What was recorded until
/// then stays readable. A closed recorder records nothing.
public final class Recorder implements AutoCloseable {

    /// Texts and sites beyond this many are still defined, but no longer found again.
    private static final int MAX_INTERNED = 1 << 16;

    private static final int MESSAGE_BITS = 22;

    private final int process;
    private final @Nullable EventLog events;
    private final @Nullable DefinitionLog definitions;
    private final AtomicInteger actors = new AtomicInteger();
    private final AtomicInteger resources = new AtomicInteger();
    /// From 1: text 0 is the empty text, site 0 the unknown site.
    private final AtomicInteger texts = new AtomicInteger(1);

    private final AtomicInteger sites = new AtomicInteger(1);
    private final AtomicInteger messages = new AtomicInteger();
    private final ConcurrentHashMap<String, Integer> textIds = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Site, Integer> siteIds = new ConcurrentHashMap<>();
    private final AtomicReference<Consumer<IOException>> listener = new AtomicReference<>(failure -> {
        throw new UncheckedIOException(failure);
    });

    private Recorder(int process, @Nullable EventLog events, @Nullable DefinitionLog definitions) {
        this.process = process;
        this.events = events;
        this.definitions = definitions;
    }

    /// Claims the next free process index in the run's directory and opens a log for it.
    ///
    /// @throws IOException when the directory cannot be written to or the disk has no room
    public static Recorder create(Path runDirectory) throws IOException {
        return create(runDirectory, ClockTick.isFine());
    }

    /// As on a machine whose clock is fine, or coarse.
    static Recorder create(Path runDirectory, boolean hasFineClock) throws IOException {
        LogFiles files = LogFiles.claim(runDirectory);
        DefinitionLog definitions = new DefinitionLog(files);
        return new Recorder(files.process(), new EventLog(files, hasFineClock), definitions);
    }

    /// A recorder that hands out ids and writes nothing, to measure what recording costs.
    public static Recorder off() {
        return new Recorder(0, null, null);
    }

    /// Whom to tell, instead of throwing, when the log cannot grow. Called once at most, by the thread that met
    /// it.
    public void onFailure(Consumer<IOException> newListener) {
        listener.set(newListener);
    }

    /// Defines an actor.
    ///
    /// @param parent id of the actor that creates it, -1 for the first of the run
    /// @param flags of {@link dev.interleave.trace.EventFlags}
    /// @return its id
    public int defineActor(ActorKind kind, int parent, String name, int flags) {
        int id = nextId(actors, "actors");
        define(new Definition.NewActor(id, kind, parent, flags, DefinitionCodec.limited(name)));
        return id;
    }

    /// Says that this process's main actor is the one with this id (which its parent process may have defined),
    /// and what the process's operating-system id is. Called once, before anything else but the definition of
    /// that actor.
    public void defineProcess(int mainActor, long pid, String name) {
        define(new Definition.ThisProcess(mainActor, pid, DefinitionCodec.limited(name)));
    }

    /// Defines a resource.
    ///
    /// @param guard for a condition, the id of its lock; else -1
    /// @return its id
    public int defineResource(ResourceKind kind, Scope scope, String name, long capacity, int guard) {
        int id = nextId(resources, "resources");
        define(new Definition.NewResource(id, kind, scope, capacity, guard, DefinitionCodec.limited(name)));
        return id;
    }

    /// Defines a text, or finds the id of the same text defined before. 0 is the empty text. A text of more than
    /// 16,384 characters is cut.
    public int defineText(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        Integer known = textIds.get(text);
        return known != null ? known : newText(text);
    }

    private int newText(String text) {
        int id = nextId(texts, "texts");
        define(new Definition.Text(id, DefinitionCodec.limited(text)));
        if (textIds.size() < MAX_INTERNED && text.length() <= Definition.MAX_TEXT) {
            textIds.put(text, id);
        }
        return id;
    }

    /// Defines a source site, or finds the id of the same one defined before. 0 is the unknown site.
    public int defineSite(String file, int line) {
        Site site = new Site(file, line);
        if (site.equals(Site.UNKNOWN)) {
            return 0;
        }
        Integer known = siteIds.get(site);
        if (known != null) {
            return known;
        }
        int id = nextId(sites, "source sites");
        define(new Definition.NewSite(id, line, DefinitionCodec.limited(file)));
        if (siteIds.size() < MAX_INTERNED) {
            siteIds.put(site, id);
        }
        return id;
    }

    /// Sets a property of the run as a whole, for what is measured where it runs.
    ///
    /// @param key of {@link RunInfo}
    public void defineProperty(String key, String value) {
        define(new Definition.Property(DefinitionCodec.limited(key), DefinitionCodec.limited(value)));
    }

    /// A number for a queue message that none of the last four million messages of the run has.
    public int nextMessage() {
        int local = messages.getAndIncrement() & ((1 << MESSAGE_BITS) - 1);
        return process << MESSAGE_BITS | local;
    }

    /// Records one event, now. Allocates nothing.
    ///
    /// @param target id of an actor or resource as the kind says, -1 for none
    /// @param site from {@link #defineSite}, 0 for unknown
    public void record(EventKind kind, int flags, int actor, int target, int site, long value) {
        EventLog log = events;
        if (log == null) {
            return;
        }
        try {
            log.append(
                    LogDescriptor.kindWord(actor, kind.code(), flags), LogDescriptor.targetWord(target, site), value);
        } catch (IOException e) {
            fail(log, e);
        }
    }

    @Override
    public void close() throws IOException {
        if (events != null) {
            events.close(LogDescriptor.STATE_CLOSED);
        }
        if (definitions != null) {
            definitions.close();
        }
    }

    private int nextId(AtomicInteger counter, String what) {
        int local = counter.getAndIncrement();
        if (local < 0 || local > LogDescriptor.MAX_LOCAL) {
            throw new IllegalStateException(
                    "a process of a run can have at most " + (LogDescriptor.MAX_LOCAL + 1) + " " + what);
        }
        return LogDescriptor.id(process, local);
    }

    private void define(Definition definition) {
        EventLog log = events;
        if (log == null || definitions == null || log.isClosed()) {
            return;
        }
        try {
            definitions.append(definition);
        } catch (IOException e) {
            fail(log, e);
        }
    }

    /// Ends recording before anything can refer to what could not be written.
    private void fail(EventLog log, IOException cause) {
        if (log.close(LogDescriptor.STATE_FAILED)) {
            listener.get()
                    .accept(new IOException(
                            "The run cannot be recorded any further, the disk may be full: " + cause.getMessage(),
                            cause));
        }
    }
}
