package dev.interleave.engine.live.broker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Bytes on their way between the processes of a run. Immutable.
public final class Parcel {

    public static final Parcel EMPTY = new Parcel(new byte[0]);

    private final byte[] bytes;

    private Parcel(byte[] bytes) {
        this.bytes = bytes;
    }

    /// What fills a parcel.
    public interface Content {
        void write(DataOutputStream stream) throws IOException;
    }

    public static Parcel of(Content content) {
        ByteArrayOutputStream memory = new ByteArrayOutputStream();
        try (DataOutputStream stream = new DataOutputStream(memory)) {
            content.write(stream);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Parcel(memory.toByteArray());
    }

    public static Parcel of(ByteArrayOutputStream written) {
        return new Parcel(written.toByteArray());
    }

    /// A stream of what is in it, from the beginning.
    public DataInputStream open() {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    public void write(DataOutputStream stream) throws IOException {
        stream.writeInt(bytes.length);
        stream.write(bytes);
    }

    public static Parcel read(DataInputStream stream) throws IOException {
        byte[] bytes = new byte[stream.readInt()];
        stream.readFully(bytes);
        return new Parcel(bytes);
    }
}
