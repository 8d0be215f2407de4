package dev.interleave.app;

import dev.interleave.app.fx.Message;
import dev.interleave.app.session.Session;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The token of a run on its way to other people.
final class Tokens {

    private Tokens() {}

    /// The token of the run that this is a trace of; empty when it has none.
    static String of(Trace trace) {
        return trace.info().get(RunInfo.TOKEN);
    }

    /// Puts the token of the run that is shown on the clipboard.
    static void copy(Session session) {
        ClipboardContent content = new ClipboardContent();
        content.putString(of(session.trace()));
        Clipboard.getSystemClipboard().setContent(content);
        session.messageProperty().set(Message.note("Copied " + of(session.trace())));
    }
}
