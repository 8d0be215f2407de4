package dev.interleave.engine.live.broker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// Lets the other processes of a run reach the broker, over a socket in the run's directory that only the
/// owner of the run can open. One connection per process; that it closes is how the broker learns that the
/// process has ended.
public final class BrokerServer {

    private static final String SOCKET = "broker";
    /// What the systems' socket addresses hold, less a little.
    private static final int LONGEST_PATH_BYTES = 100;

    private final Broker broker;
    private final ServerSocketChannel server;
    private final AtomicInteger lastAsker = new AtomicInteger();

    private BrokerServer(Broker broker, ServerSocketChannel server) {
        this.broker = broker;
        this.server = server;
    }

    public static void start(Broker broker, Path runDirectory) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(address(runDirectory));
        startThread("broker", new BrokerServer(broker, server)::acceptAll);
    }

    /// A connection to the broker of this run.
    static SocketChannel connect(Path runDirectory) throws IOException {
        return SocketChannel.open(address(runDirectory));
    }

    private static UnixDomainSocketAddress address(Path runDirectory) throws IOException {
        Path socket = runDirectory.resolve(SOCKET);
        if (socket.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH_BYTES) {
            throw new IOException("the path of the temporary directory is too long for a socket: " + runDirectory
                    + "; set java.io.tmpdir to a shorter one");
        }
        return UnixDomainSocketAddress.of(socket);
    }

    private void acceptAll() {
        while (true) {
            try {
                Connection connection = new Connection(lastAsker.incrementAndGet(), server.accept());
                startThread("broker for process " + connection.number(), connection::serve);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void startThread(String name, Runnable body) {
        Thread.ofPlatform().daemon().name(name).start(body);
    }

    private final class Connection implements Brokered.Asker {

        private final int number;
        private final DataInputStream in;
        private final DataOutputStream out;

        Connection(int number, SocketChannel channel) {
            this.number = number;
            this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
            this.out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
        }

        @Override
        public int number() {
            return number;
        }

        void serve() {
            try (in) {
                while (true) {
                    broker.accept(BrokerRequest.read(in), this);
                }
            } catch (IOException closed) {
                broker.gone(this);
            }
        }

        @Override
        public void reply(BrokerReply reply) {
            try {
                reply.write(out);
            } catch (IOException processGone) {
                // The reading side of the connection notices too, and tells the broker.
            }
        }
    }
}
