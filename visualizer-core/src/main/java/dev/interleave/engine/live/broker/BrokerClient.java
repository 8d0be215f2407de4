package dev.interleave.engine.live.broker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// How the actors of one process ask the broker: all over one connection, each waiting for its own reply. Any
/// thread may call.
public final class BrokerClient implements Brokered.Asker {

    /// Where requests go.
    private interface Channel {
        void send(BrokerRequest request);
    }

    /// A granted request. Whoever got it records the event, and then says so.
    public final class Turn {

        private final BrokerRequest request;
        private final BrokerReply reply;

        private Turn(BrokerRequest request, BrokerReply reply) {
            this.request = request;
            this.reply = reply;
        }

        public BrokerReply.Verdict verdict() {
            return reply.verdict();
        }

        public long value() {
            return reply.value();
        }

        public Parcel content() {
            return reply.content();
        }

        /// The event of this turn is recorded: let it take effect.
        public void recorded() {
            channel.send(new BrokerRequest(
                    request.number(), BrokerVerb.RECORDED, request.resource(), request.actor(), 0, Parcel.EMPTY));
        }
    }

    private final AtomicLong lastNumber = new AtomicLong();
    private final Map<Long, CompletableFuture<BrokerReply>> waiting = new ConcurrentHashMap<>();
    private final Channel channel;

    /// For the process that the broker lives in.
    public BrokerClient(Broker broker) {
        channel = request -> broker.accept(request, this);
    }

    /// For any other process.
    public BrokerClient(Path runDirectory) throws IOException {
        SocketChannel socket = BrokerServer.connect(runDirectory);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(socket)));
        channel = request -> send(request, out);
        DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(socket)));
        Thread.ofPlatform().daemon().name("replies of the broker").start(() -> listen(in));
    }

    private static void send(BrokerRequest request, DataOutputStream out) {
        synchronized (out) {
            try {
                request.write(out);
            } catch (IOException brokerGone) {
                // The first process of the run is dead: this one's life line ends it within the moment.
            }
        }
    }

    private void listen(DataInputStream in) {
        try (in) {
            while (true) {
                reply(BrokerReply.read(in));
            }
        } catch (IOException brokerGone) {
            // Who waits, waits until the life line ends this process.
        }
    }

    @Override
    public int number() {
        return 0;
    }

    @Override
    public void reply(BrokerReply reply) {
        CompletableFuture<BrokerReply> asker = waiting.remove(reply.number());
        if (asker != null) {
            asker.complete(reply);
        }
    }

    /// Asks, and waits for the answer. Cannot be interrupted.
    ///
    /// @param argument as the verb says
    public Turn ask(BrokerVerb verb, int resource, int actor, long argument, Parcel content) {
        BrokerRequest request =
                new BrokerRequest(lastNumber.incrementAndGet(), verb, resource, actor, argument, content);
        CompletableFuture<BrokerReply> answer = new CompletableFuture<>();
        waiting.put(request.number(), answer);
        channel.send(request);
        return new Turn(request, answer.join());
    }
}
