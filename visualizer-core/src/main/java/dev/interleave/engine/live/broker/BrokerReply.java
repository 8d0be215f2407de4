package dev.interleave.engine.live.broker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// The broker's answer.
///
/// @param number of the request
/// @param value what the verb yields: permits left, holds left, size, key of a new resource
/// @param content a serialised message, else empty
public record BrokerReply(long number, Verdict verdict, long value, Parcel content) {

    public enum Verdict {
        /// Done; or, for all but creating and asking, the actor's turn to record that it is.
        GRANTED,
        TIMED_OUT,
        /// Makes no sense now: releasing what one does not hold.
        REFUSED;

        private char code() {
            return switch (this) {
                case GRANTED -> 'G';
                case TIMED_OUT -> 'T';
                case REFUSED -> 'R';
            };
        }

        private static Verdict ofCode(byte code) throws IOException {
            return switch (code) {
                case 'G' -> GRANTED;
                case 'T' -> TIMED_OUT;
                case 'R' -> REFUSED;
                default -> throw new IOException("a verdict of unknown code " + code);
            };
        }
    }

    void write(DataOutputStream stream) throws IOException {
        stream.writeLong(number);
        stream.writeByte(verdict.code());
        stream.writeLong(value);
        content.write(stream);
        stream.flush();
    }

    static BrokerReply read(DataInputStream stream) throws IOException {
        long number = stream.readLong();
        Verdict verdict = Verdict.ofCode(stream.readByte());
        return new BrokerReply(number, verdict, stream.readLong(), Parcel.read(stream));
    }
}
