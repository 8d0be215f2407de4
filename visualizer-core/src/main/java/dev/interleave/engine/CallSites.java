package dev.interleave.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Where in a lesson's source each thread last called a word of the lab. {@link LessonLoader} weaves a call of
/// {@link #enter} before every such call, so a source line costs a thread-local store, not a stack walk.
///
/// Sites are numbered from 1 for the life of the JVM; 0 is an unknown one. Any thread may call; virtual threads
/// each have their own site.
public final class CallSites {

    /// Place of the number of turns of loops in a {@link #cell}; at 0 is the site.
    public static final int TURNS = 1;

    private static final ThreadLocal<int[]> HERE = ThreadLocal.withInitial(() -> new int[2]);

    private static final Map<Location, Integer> NUMBERS = new HashMap<>();
    private static volatile Location[] locations = {new Location("", 0)};

    private CallSites() {}

    private record Location(String file, int line) {}

    /// The number of a source line; the same line always has the same.
    ///
    /// @param file path of the source from the root of its packages: `org/example/Lesson.java`
    public static int register(String file, int line) {
        synchronized (NUMBERS) {
            return NUMBERS.computeIfAbsent(new Location(file, line), CallSites::append);
        }
    }

    private static int append(Location location) {
        Location[] present = locations;
        Location[] longer = Arrays.copyOf(present, present.length + 1);
        longer[present.length] = location;
        locations = longer;
        return present.length;
    }

    /// How many numbers are in use, 0 included.
    public static int count() {
        return locations.length;
    }

    /// The file of a registered site, empty for 0.
    public static String file(int site) {
        return locations[site].file();
    }

    /// The line of a registered site, 0 for 0.
    public static int line(int site) {
        return locations[site].line();
    }

    /// What the calling thread has noted, to be read and set without looking the thread up each time: its site,
    /// and how many turns of loops it has made since somebody set that to 0. For an engine that runs many actors
    /// on one thread; no other thread may touch it.
    public static int[] cell() {
        return HERE.get();
    }

    /// Notes that the calling thread is about to call the lab from this site.
    public static void enter(int site) {
        HERE.get()[0] = site;
    }

    /// Returns to the site that was noted when a lambda began: what comes next is done by its caller. A thread's
    /// own body has no caller in the lesson, so there the last site stays.
    public static void leave(int outer) {
        if (outer != 0) {
            HERE.get()[0] = outer;
        }
    }

    /// The site that the calling thread last noted, 0 when it never did.
    public static int current() {
        return HERE.get()[0];
    }
}
