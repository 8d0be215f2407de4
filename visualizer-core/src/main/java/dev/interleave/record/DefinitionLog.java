package dev.interleave.record;

import java.io.FileOutputStream;
import java.io.IOException;

/// Appends definitions to the side file of one process's log, from any thread. When {@link #append} returns, the
/// entry is in the file as every other process sees it.
///
/// A plain output stream and not a channel: a channel closes when a thread is interrupted in it, and interrupting
/// threads is what lessons do.
final class DefinitionLog {

    private final FileOutputStream file;
    private final BriefLock lock = new BriefLock();

    DefinitionLog(LogFiles files) throws IOException {
        file = new FileOutputStream(files.definitions().toFile(), true);
    }

    void append(Definition definition) throws IOException {
        byte[] entry = DefinitionCodec.encode(definition);
        lock.lock();
        try {
            file.write(entry);
        } finally {
            lock.unlock();
        }
    }

    void close() throws IOException {
        lock.lock();
        try {
            file.close();
        } finally {
            lock.unlock();
        }
    }
}
