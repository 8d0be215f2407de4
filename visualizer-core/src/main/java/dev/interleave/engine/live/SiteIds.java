package dev.interleave.engine.live;

import dev.interleave.engine.CallSites;
import dev.interleave.record.Recorder;
import java.util.Arrays;

/// The recorder's ids of the call sites of this JVM, each defined when it is first met. Any thread may call.
final class SiteIds {

    private final Recorder recorder;

    /// At the number of a call site its id; 0 where it is not known yet. Replaced when it grows; an entry that is lost
    /// to a race is only asked for again.
    private volatile int[] ids = new int[16];

    SiteIds(Recorder recorder) {
        this.recorder = recorder;
    }

    /// The id of the site from which the calling thread last called the lab, 0 for unknown.
    int current() {
        int site = CallSites.current();
        int[] known = ids;
        int id = site < known.length ? known[site] : 0;
        return id != 0 || site == 0 ? id : define(site);
    }

    private int define(int site) {
        int id = recorder.defineSite(CallSites.file(site), CallSites.line(site));
        int[] present = ids;
        int[] longer = present.length > site ? present : Arrays.copyOf(present, CallSites.count() * 2);
        longer[site] = id;
        ids = longer;
        return id;
    }
}
