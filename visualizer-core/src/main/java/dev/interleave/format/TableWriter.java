package dev.interleave.format;

import dev.interleave.trace.Actor;
import dev.interleave.trace.ProcessInfo;
import dev.interleave.trace.Resource;
import dev.interleave.trace.Site;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Writes what comes before the events: the run's information and the tables. The unknown site and the empty text,
/// which every trace has, are left out.
final class TableWriter {

    /// Writes one row.
    private interface Row<E> {
        void write(E entry);
    }

    private final SectionOutput sections;
    private final PackedOutput output = new PackedOutput();

    TableWriter(SectionOutput sections) {
        this.sections = sections;
    }

    void write(Trace trace) throws IOException {
        writeInfo(trace);
        write(SectionKind.PROCESSES, trace.processes(), this::process);
        write(SectionKind.ACTORS, trace.actors(), this::actor);
        write(SectionKind.RESOURCES, trace.resources(), this::resource);
        write(SectionKind.SITES, trace.sites().subList(1, trace.sites().size()), this::site);
        write(SectionKind.TEXTS, trace.texts().subList(1, trace.texts().size()), output::putText);
    }

    private void writeInfo(Trace trace) throws IOException {
        output.clear();
        output.putUnsigned(trace.processes().size());
        output.putUnsigned(trace.actors().size());
        output.putUnsigned(trace.resources().size());
        output.putUnsigned(trace.sites().size());
        output.putUnsigned(trace.texts().size());
        output.putUnsigned(trace.size());
        Map<String, String> properties = trace.info().properties();
        for (Map.Entry<String, String> property : properties.entrySet()) {
            output.putText(property.getKey());
            output.putText(property.getValue());
        }
        sections.write(SectionKind.INFO, properties.size(), output);
    }

    private <E> void write(SectionKind kind, List<E> table, Row<E> row) throws IOException {
        output.clear();
        int entries = 0;
        for (E entry : table) {
            row.write(entry);
            entries++;
            if (output.size() > RecordingDescriptor.TABLE_BYTES) {
                sections.write(kind, entries, output);
                output.clear();
                entries = 0;
            }
        }
        if (entries > 0) {
            sections.write(kind, entries, output);
        }
    }

    private void process(ProcessInfo process) {
        output.putSigned(process.pid());
        output.putSigned(process.mainActor());
        output.putText(process.name());
    }

    @SuppressWarnings("EnumOrdinal") // these enumerations promise that their order is part of the format
    private void actor(Actor actor) {
        output.putByte(actor.kind().ordinal());
        output.putUnsigned(actor.process());
        output.putSigned(actor.parent());
        output.putSigned(actor.flags());
        output.putText(actor.name());
    }

    @SuppressWarnings("EnumOrdinal") // these enumerations promise that their order is part of the format
    private void resource(Resource resource) {
        output.putByte(resource.kind().ordinal());
        output.putByte(resource.scope().ordinal());
        output.putUnsigned(resource.process());
        output.putSigned(resource.capacity());
        output.putSigned(resource.guard());
        output.putText(resource.name());
    }

    private void site(Site site) {
        output.putSigned(site.line());
        output.putText(site.file());
    }
}
