package dev.interleave.cli;

import dev.interleave.analysis.Race;
import dev.interleave.analysis.Races;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Site;
import dev.interleave.trace.Trace;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is said of a run's data races.
record RaceReport(Trace trace, Races races) {

    /// More are counted, not printed.
    private static final int MOST_LINES = 4;

    static RaceReport of(Trace trace) {
        return new RaceReport(trace, Races.of(trace));
    }

    List<Map<String, Object>> asList() {
        return races.races().stream().map(this::asMap).toList();
    }

    private Map<String, Object> asMap(Race race) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("value", value(race).name());
        object.put("first", asMap(race.first()));
        object.put("second", asMap(race.second()));
        object.put("text", race.text());
        object.put("remedy", race.remedy());
        return object;
    }

    private Map<String, Object> asMap(Race.Access access) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("actor", trace.actors().get(access.actor()).name());
        object.put("kind", access.kind().word());
        Site site = trace.sites().get(access.site());
        object.put("site", site.equals(Site.UNKNOWN) ? "" : site.file() + ":" + site.line());
        return object;
    }

    private Resource value(Race race) {
        return trace.resources().get(race.value());
    }

    void print(PrintWriter out) {
        List<Race> all = races.races();
        for (Race race : all.subList(0, Math.min(MOST_LINES, all.size()))) {
            out.println("race on " + race.text());
            out.println("  " + place(race.first()) + ", " + place(race.second()) + ". " + race.remedy());
        }
        if (all.size() > MOST_LINES) {
            out.println("and " + (all.size() - MOST_LINES) + " more races; --json names them all");
        }
        if (!races.limit().isEmpty()) {
            out.println(races.limit());
        }
    }

    /// `write at LostUpdate.java:83`
    private String place(Race.Access access) {
        Site site = trace.sites().get(access.site());
        String file = site.file().substring(site.file().lastIndexOf('/') + 1);
        return access.kind().word() + (site.equals(Site.UNKNOWN) ? "" : " at " + file + ":" + site.line());
    }
}
