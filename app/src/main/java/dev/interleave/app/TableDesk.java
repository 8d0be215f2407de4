package dev.interleave.app;

import dev.interleave.app.session.Session;
import dev.interleave.app.table.TableModel;
import dev.interleave.app.table.TablePane;
import java.util.function.Consumer;

/// The page of the comparison table: it measures through the session, and what a cell proves is shown by it.
/// Figures stay when the page is closed, for as long as the window is open.
final class TableDesk {

    private static final String PAGE = "comparison-table";

    private final TableModel model;

    TableDesk(Session session) {
        this.model = new TableModel(session.measurements()::measure, session.measurements()::stop);
    }

    /// @param onLesson opens a lesson
    void connect(Session session, PageDesk pages, Overlays overlays, Consumer<String> onLesson) {
        pages.compute(PAGE, () -> {
            TablePane pane = new TablePane(model);
            return new PageDesk.Made(pane, pane::close);
        });
        model.onRun(run -> {
            overlays.close();
            session.show(run);
        });
        model.onLesson(id -> {
            overlays.close();
            onLesson.accept(id);
        });
    }
}
