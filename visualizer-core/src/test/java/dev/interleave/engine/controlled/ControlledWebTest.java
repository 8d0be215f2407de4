package dev.interleave.engine.controlled;

import static dev.interleave.lab.Lab.ms;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.interleave.engine.WebContract;
import dev.interleave.lab.LabThread;
import dev.interleave.lab.Shared;
import dev.interleave.lab.WebFailure;
import dev.interleave.lab.WebPage;
import dev.interleave.lab.WebServer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ControlledWebTest extends WebContract {

    ControlledWebTest() {
        super(new ControlledTaskTrial());
    }

    @Test
    void aPageTakesAsLongAsItSays() {
        Trial trial = Trial.byClock(lab -> {
            WebServer server = lab.webServer("news", List.of(WebPage.ok("/", ms(40), "")));
            List<LabThread> threads = List.of(
                    lab.thread("one", () -> server.get("/")).start(),
                    lab.thread("two", () -> server.get("/")).start());
            threads.forEach(LabThread::join);
        });
        assertEquals(40, trial.millis());
    }

    @Test
    void whoComesBeforeTheCloseIsAnsweredAndWhoComesAfterIsRefused() {
        Set<String> ends = Trial.endsOf(lab -> {
            WebServer server = lab.webServer("news", List.of(WebPage.ok("/", ms(1), "hello")));
            Shared<String> said = lab.shared("said", "");
            LabThread asking = lab.thread("asking", () -> {
                        try {
                            said.set(server.get("/").body());
                        } catch (WebFailure failed) {
                            said.set(String.valueOf(failed.getMessage()));
                        }
                    })
                    .start();
            server.close();
            asking.join();
            lab.result(said.get());
        });
        assertEquals(new TreeSet<>(Set.of("hello", "GET /: connection refused")), ends);
    }
}
