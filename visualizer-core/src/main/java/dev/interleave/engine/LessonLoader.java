package dev.interleave.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Loads lesson classes itself, so that they can be made to note their source lines; everything else comes from its
/// parent. Any thread may load.
///
/// A lesson's class is therefore never the same as the one that the application's own loader has: only the types of
/// the parent (lab, lesson, engine) pass between the two.
public final class LessonLoader extends ClassLoader {

    /// What lessons are written against must be the very classes that the engine has.
    private static final List<String> SHARED = List.of(
            "dev.interleave.base.",
            "dev.interleave.engine.",
            "dev.interleave.lab.",
            "dev.interleave.lesson.",
            "dev.interleave.record.",
            "dev.interleave.trace.");

    static {
        registerAsParallelCapable();
    }

    private final List<String> prefixes;
    private final SiteWeaver weaver;

    private LessonLoader(ClassLoader parent, List<String> prefixes, SiteWeaver weaver) {
        super("lessons", parent);
        this.prefixes = List.copyOf(prefixes);
        this.weaver = weaver;
    }

    /// A loader with nothing loaded yet.
    ///
    /// @param parent has the class files of the lessons and everything that they use
    /// @param prefixes beginnings of the names of the classes to weave: `dev.interleave.catalogue.`
    public static LessonLoader of(ClassLoader parent, List<String> prefixes) {
        return new LessonLoader(parent, prefixes, new SiteWeaver(parent, false));
    }

    /// The same, and every turn of a loop is counted, so that one that never ends can be stopped: {@link
    /// LoopWatch}.
    public static LessonLoader watching(ClassLoader parent, List<String> prefixes) {
        return new LessonLoader(parent, prefixes, new SiteWeaver(parent, true));
    }

    /// Whether a lesson class loaded so far makes processes, or what processes share.
    public boolean sawProcesses() {
        return weaver.sawProcesses();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isLesson(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                byte[] original = read(name);
                loaded = original == null ? super.loadClass(name, false) : define(name, original);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private boolean isLesson(String name) {
        return prefixes.stream().anyMatch(name::startsWith) && SHARED.stream().noneMatch(name::startsWith);
    }

    private byte @Nullable [] read(String name) {
        try (InputStream stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the class file of " + name + " cannot be read", unreadable);
        }
    }

    private Class<?> define(String name, byte[] original) {
        byte[] woven = weave(original);
        return defineClass(name, woven, 0, woven.length);
    }

    /// A class that cannot be rewritten still runs; its events merely have no source lines.
    private byte[] weave(byte[] original) {
        try {
            return weaver.weave(original);
        } catch (IllegalArgumentException | IllegalStateException beyondTheWeaver) {
            return original;
        }
    }
}
