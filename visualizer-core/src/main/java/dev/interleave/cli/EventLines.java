package dev.interleave.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.interleave.trace.Actor;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Message;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Site;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Events as lines of JSON: `nanos`, `seq`, `process`, `actor`, `kind`, `target`, `value`, `site`, `flags`, as
/// documented in `assets/docs/events.md`. A name that several actors or resources have is followed by `#` and the
/// id.
final class EventLines {

    private final Trace trace;
    private final List<String> actorNames;
    private final List<String> resourceNames;

    EventLines(Trace trace) {
        this.trace = trace;
        this.actorNames = unique(trace.actors().stream().map(Actor::name).toList());
        this.resourceNames =
                unique(trace.resources().stream().map(Resource::name).toList());
    }

    private static List<String> unique(List<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        List<String> result = new ArrayList<>();
        for (String name : names) {
            result.add(counts.getOrDefault(name, 1) == 1 ? name : name + "#" + result.size());
        }
        return result;
    }

    /// Writes event `i` and a line end.
    void write(int i, PrintWriter out) throws IOException {
        try (JsonGenerator generator = Json.generator(out)) {
            generator.setRootValueSeparator(new SerializedString(""));
            generator.writeStartObject();
            writeFields(i, generator);
            generator.writeEndObject();
        }
        out.println();
    }

    private void writeFields(int i, JsonGenerator generator) throws IOException {
        EventKind kind = trace.kind(i);
        int actor = trace.actor(i);
        int process = trace.actors().get(actor).process();
        generator.writeNumberField("nanos", trace.nanos(i));
        generator.writeNumberField("seq", i);
        generator.writeNumberField("process", trace.processes().get(process).pid());
        generator.writeStringField("actor", actorNames.get(actor));
        generator.writeStringField("kind", kind.word());
        int target = trace.target(i);
        switch (kind.targetType()) {
            case NONE -> generator.writeNullField("target");
            case ACTOR -> generator.writeStringField("target", target < 0 ? "" : actorNames.get(target));
            case RESOURCE -> generator.writeStringField("target", target < 0 ? "" : resourceNames.get(target));
        }
        writeValue(kind, i, generator);
        Site site = trace.siteOf(i);
        generator.writeStringField("site", site.equals(Site.UNKNOWN) ? "" : site.file() + ":" + site.line());
        generator.writeArrayFieldStart("flags");
        for (String flag : EventFlags.names(trace.kind(i), trace.flags(i))) {
            generator.writeString(flag);
        }
        generator.writeEndArray();
    }

    private void writeValue(EventKind kind, int i, JsonGenerator generator) throws IOException {
        long value = trace.value(i);
        switch (kind.valueType()) {
            case NONE -> generator.writeNullField("value");
            case NUMBER, NANOS -> generator.writeNumberField("value", value);
            case TEXT -> generator.writeStringField("value", trace.text((int) value));
            case MESSAGE -> generator.writeStringField("value", trace.text(Message.text(value)));
            case ACTOR -> generator.writeStringField("value", value < 0 ? "" : actorNames.get((int) value));
            case DATUM -> {
                if (EventFlags.has(trace.flags(i), EventFlags.TEXT_VALUE)) {
                    generator.writeStringField("value", trace.text((int) value));
                } else {
                    generator.writeNumberField("value", value);
                }
            }
        }
    }
}
