package dev.interleave.engine.live;

import dev.interleave.engine.Fetched;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/// One request to a {@link WebSite}. Runs once, on any thread but a task's; any other may cancel it.
final class WebRequest implements Runnable {

    private static final int CHUNK = 4096;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String LENGTH = "Content-Length: ";

    private final int port;
    private final String path;
    private final long timeoutNanos;
    private final long deadline;
    private final Socket socket = new Socket();
    private volatile Fetched answer = new Fetched.Broken();

    /// @param timeoutNanos {@link dev.interleave.engine.Operation#FOREVER} for none
    WebRequest(int port, String path, long timeoutNanos) {
        this.port = port;
        this.path = path;
        this.timeoutNanos = timeoutNanos;
        this.deadline = Waiter.deadline(timeoutNanos);
    }

    @Override
    public void run() {
        try (socket) {
            InetAddress here = InetAddress.getLoopbackAddress();
            socket.connect(new InetSocketAddress(here, port), millisLeft());
            String request = "GET " + path + " HTTP/1.0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            answer = parse(readAll());
        } catch (SocketTimeoutException late) {
            answer = new Fetched.TimedOut(timeoutNanos);
        } catch (ConnectException nobodyListens) {
            answer = new Fetched.Refused();
        } catch (IOException broken) {
            answer = new Fetched.Broken();
        }
    }

    /// For a socket: 0 is for ever.
    private int millisLeft() throws SocketTimeoutException {
        if (deadline == Waiter.NEVER) {
            return 0;
        }
        long nanos = deadline - System.nanoTime();
        if (nanos <= 0) {
            throw new SocketTimeoutException();
        }
        return Math.clamp(nanos / 1_000_000, 1, Integer.MAX_VALUE);
    }

    private byte[] readAll() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream stream = socket.getInputStream();
        byte[] chunk = new byte[CHUNK];
        int count = 0;
        while (count >= 0) {
            all.write(chunk, 0, count);
            socket.setSoTimeout(millisLeft());
            count = stream.read(chunk);
        }
        return all.toByteArray();
    }

    private static Fetched parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int head = text.indexOf(END_OF_HEAD);
        int length = text.indexOf(LENGTH);
        if (head < 0 || length < 0 || length > head) {
            return new Fetched.Broken();
        }
        int body = head + END_OF_HEAD.length();
        int promised = Integer.parseInt(text.substring(length + LENGTH.length(), head));
        if (bytes.length - body < promised) {
            return new Fetched.Broken();
        }
        int status = Integer.parseInt(text.substring(text.indexOf(' ') + 1, text.indexOf(" -")));
        return new Fetched.Answered(status, new String(bytes, body, promised, StandardCharsets.UTF_8));
    }

    /// Nobody waits for it any more.
    void cancel() {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            answer = new Fetched.Broken();
        }
    }

    /// How it came out, once it has run.
    Fetched answer() {
        return answer;
    }
}
