package dev.interleave.record;

import dev.interleave.trace.EventKind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A process of a run, for tests: `WriterProcess <run directory> <its actor> <what> <count>`.
final class WriterProcess {

    private WriterProcess() {}

    static Process start(Path run, int actor, String what, int count) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterProcess.class.getName(),
                        run.toString(),
                        Integer.toString(actor),
                        what,
                        Integer.toString(count)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws IOException {
        int actor = Integer.parseInt(arguments[1]);
        int count = Integer.parseInt(arguments[3]);
        try (Recorder recorder = Recorder.create(Path.of(arguments[0]))) {
            recorder.defineProcess(actor, ProcessHandle.current().pid(), "child");
            switch (arguments[2]) {
                case "count" -> count(recorder, actor, count);
                case "answer" -> answer(recorder, actor, count);
                case "report" -> report(recorder, actor, count);
                default -> throw new IllegalArgumentException(arguments[2]);
            }
        }
    }

    private static void count(Recorder recorder, int actor, int count) {
        for (int i = 0; i < count; i++) {
            recorder.record(EventKind.COMPUTE, 0, actor, -1, 0, i);
        }
    }

    /// For each number that comes, records that it got it and that it gives it back, and gives it back.
    private static void answer(Recorder recorder, int actor, int count) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        for (int i = 0; i < count; i++) {
            int number = in.readInt();
            recorder.record(EventKind.SLEEP_END, 0, actor, -1, 0, number);
            recorder.record(EventKind.SLEEP, 0, actor, -1, 0, number);
            out.writeInt(number);
            out.flush();
        }
    }

    /// Records for ever, with a new text for each event, and says after every thousand how many there are.
    private static void report(Recorder recorder, int actor, int count) throws IOException {
        DataOutputStream out = new DataOutputStream(System.out);
        for (int i = 0; i < count; i++) {
            recorder.record(EventKind.PRINT, 0, actor, -1, 0, recorder.defineText("line " + i));
            if (i % 1000 == 999) {
                out.writeInt(i + 1);
                out.flush();
            }
        }
    }
}
