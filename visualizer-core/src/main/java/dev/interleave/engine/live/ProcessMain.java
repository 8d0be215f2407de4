package dev.interleave.engine.live;

import dev.interleave.engine.FailureText;
import org.jspecify.annotations.Nullable;

/// The main actor of this process, from its first event to the end of the process. Whatever happens to the
/// body, the starter hears how it came out, and the process ends: threads that are left are cut off by a
/// halt.
final class ProcessMain {

    /// What main does.
    interface Work {
        void run(LiveExecution execution) throws Exception;
    }

    /// Finds what main is to do, and loads its classes, before main begins: in the recording, a run does not
    /// begin with the time that this takes.
    interface Preparation {
        Work prepare() throws Exception;
    }

    private final LiveProcess process;
    private final int actor;
    private final ProcessMates mates;
    private @Nullable Throwable failure;

    ProcessMain(LiveProcess process, int actor) {
        this.process = process;
        this.actor = actor;
        process.mainIs(actor);
        this.mates = new ProcessMates(process);
    }

    ProcessMates mates() {
        return mates;
    }

    void run(Preparation preparation) {
        int exit = 1;
        try {
            exit = live(preparation);
            process.recorder().close();
        } catch (Throwable broken) {
            note(broken);
        } finally {
            System.err.flush();
            process.parent().end(new Report.MainEnded(exit, failureText(exit)));
        }
    }

    private int live(Preparation preparation) {
        process.recorder().defineProcess(actor, ProcessHandle.current().pid(), process.name());
        LiveExecution execution = new LiveExecution(
                process.recorder(), process.order().settings(), process.order().beganNanos(), mates);
        LiveActor main = new LiveActor(execution, actor, process.name(), null);
        Thread.currentThread().setContextClassLoader(process.lessons());
        Thread.currentThread().setName(process.name());
        Work work = prepared(preparation);
        return execution.runMain(main, () -> {
            try {
                work.run(execution);
            } catch (Throwable thrown) {
                note(thrown);
                throw thrown;
            }
            return null;
        });
    }

    /// What cannot be prepared fails as soon as main has begun.
    private static Work prepared(Preparation preparation) {
        try {
            return preparation.prepare();
        } catch (Exception unprepared) {
            return _ -> {
                throw unprepared;
            };
        }
    }

    /// The traceback is for the process's log only; the recording has the message.
    private void note(Throwable thrown) {
        failure = thrown;
        thrown.printStackTrace();
    }

    private String failureText(int exit) {
        Throwable known = failure;
        if (known != null) {
            return FailureText.of(known);
        }
        return exit == 0 ? "" : "process " + process.name() + " failed while it ended";
    }
}
