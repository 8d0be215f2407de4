package dev.interleave.engine.live;

import dev.interleave.engine.ServedPage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A small HTTP/1.0 server on a port of the loopback address that the system chooses. Its threads are virtual, so
/// they hold up no end, and no actors: what they do is the world outside.
final class WebSite {

    private static final int BACKLOG = 200;
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(1);

    private final ServerSocket listener;
    private final List<ServedPage> pages;
    private volatile @Nullable Thread acceptor;

    private WebSite(ServerSocket listener, List<ServedPage> pages) {
        this.listener = listener;
        this.pages = pages;
    }

    static WebSite create(List<ServedPage> pages) throws IOException {
        return new WebSite(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), pages);
    }

    int port() {
        return listener.getLocalPort();
    }

    /// Answers from now on. On a platform thread.
    void open() {
        acceptor = Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listener.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException _) {
            // It is closed.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            String path = readPath(connection);
            ServedPage page = ServedPage.at(path, pages);
            TimeUnit.NANOSECONDS.sleep(page.delayNanos());
            if (page.status() != ServedPage.BREAKS) {
                write(connection.getOutputStream(), page);
            }
        } catch (IOException _) {
            // Whoever asked has given up, and needs no answer any more.
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
    }

    /// Reads the request to its empty line, so that closing does not reset what is under way.
    private static String readPath(Socket connection) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        String request = lines.readLine();
        String line = request;
        while (line != null && !line.isEmpty()) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("half a request");
        }
        String[] words = request.split(" ", -1);
        return words.length > 1 ? words[1] : "";
    }

    private static void write(OutputStream stream, ServedPage page) throws IOException {
        byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.0 " + page.status() + " -\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        stream.write(head.getBytes(StandardCharsets.UTF_8));
        stream.write(body);
        stream.flush();
    }

    /// Takes no more requests; answers those that it has. Any thread may call, more than once. When it returns,
    /// whoever connects is refused: the system takes connections for as long as somebody is still accepting.
    void close() {
        Thread accepting = acceptor;
        try {
            listener.close();
            if (accepting != null) {
                accepting.join(LONGEST_CLOSING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException cannotClose) {
            throw new UncheckedIOException(cannotClose);
        }
    }
}
