package dev.interleave.engine.live.broker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// What a process asks of the broker.
///
/// @param number by which the reply is found, unique in the asking process
/// @param resource the broker's key of the resource
/// @param actor id of the asking actor
/// @param argument a timeout in nanoseconds, or what the verb says
/// @param content a serialised message, else empty
record BrokerRequest(long number, BrokerVerb verb, int resource, int actor, long argument, Parcel content) {

    void write(DataOutputStream stream) throws IOException {
        stream.writeLong(number);
        stream.writeByte(verb.code());
        stream.writeInt(resource);
        stream.writeInt(actor);
        stream.writeLong(argument);
        content.write(stream);
        stream.flush();
    }

    static BrokerRequest read(DataInputStream stream) throws IOException {
        long number = stream.readLong();
        BrokerVerb verb = BrokerVerb.ofCode(stream.readByte());
        int resource = stream.readInt();
        int actor = stream.readInt();
        return new BrokerRequest(number, verb, resource, actor, stream.readLong(), Parcel.read(stream));
    }
}
