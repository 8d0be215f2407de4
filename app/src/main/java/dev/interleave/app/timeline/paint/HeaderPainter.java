package dev.interleave.app.timeline.paint;

import dev.interleave.app.theme.Palette;
import dev.interleave.app.timeline.model.LaneKey;
import dev.interleave.app.timeline.model.LaneLayout;
import dev.interleave.app.timeline.plan.Areas;
import dev.interleave.app.timeline.plan.Frame;
import dev.interleave.app.timeline.plan.Names;
import dev.interleave.app.timeline.plan.TextStyle;
import dev.interleave.trace.Actor;
import dev.interleave.trace.ActorKind;
import dev.interleave.trace.ProcessInfo;
import dev.interleave.trace.Resource;
import dev.interleave.trace.ResourceKind;
import dev.interleave.trace.Trace;

/// Paints the names at the left of the rows, and what lies behind the rows.
final class HeaderPainter {

    private static final double DOT_PX = 5;
    private static final double LARGE_DOT_PX = 7;
    private static final double FACTS_AIR_PX = 14;
    private static final double FIRST_PX = 16;

    private final Palette palette;

    HeaderPainter(Palette palette) {
        this.palette = palette;
    }

    void paintBacks(Surface surface, Frame frame) {
        Areas areas = frame.scene().areas();
        LaneLayout layout = frame.scene().layout();
        for (int row = frame.firstRow(); row < frame.endRow(); row++) {
            double top = frame.rowTop(row);
            int height = layout.heightPx(row);
            if (layout.indent(row) == 0) {
                surface.fill(0, top, areas.width(), height, palette.panel());
            }
            surface.fill(0, top + height - 1, areas.width(), 1, palette.grid());
        }
    }

    void paintNames(Surface surface, Frame frame) {
        LaneLayout layout = frame.scene().layout();
        for (int row = frame.firstRow(); row < frame.endRow(); row++) {
            LaneKey key = layout.key(row);
            switch (key.kind()) {
                case PROCESS -> paintProcess(surface, frame, row);
                case ACTOR -> paintActor(surface, frame, row);
                case RESOURCE -> paintResource(surface, frame, row);
            }
        }
    }

    private void paintProcess(Surface surface, Frame frame, int row) {
        LaneLayout layout = frame.scene().layout();
        Trace trace = frame.scene().trace();
        int process = layout.key(row).id();
        double top = frame.rowTop(row);
        int height = layout.heightPx(row);
        boolean isClosed = row + 1 == layout.size() || layout.indent(row + 1) == 0;
        double icon = layout.isLarge() ? 16 : Math.min(14, height - 2);
        surface.icon(
                isClosed ? Icon.CLOSED : Icon.OPENED,
                FIRST_PX - 5,
                top + (height - icon) / 2,
                icon,
                palette.textMuted());
        double room = (isClosed
                        ? frame.scene().areas().lanesLeft()
                        : frame.scene().areas().width())
                - FIRST_PX
                - 18;
        String title = process == LaneLayout.SHARED
                ? "between processes"
                : title(trace.processes().get(process));
        double header = frame.scene().areas().lanesLeft() - FIRST_PX - 18;
        TextStyle style = titleStyle(layout, row, title, header);
        surface.text(
                style.fittedAround(title, room), FIRST_PX + 13, baseline(top, height, style), style, palette.text());
        if (height >= 20 && process != LaneLayout.SHARED && !isClosed) {
            double after = FIRST_PX + 13 + style.widthPx(title) + FACTS_AIR_PX;
            paintFacts(surface, frame, row, after, Facts.of(trace, process));
        }
    }

    /// Large only where the header holds it: the edge of the lanes would strike it through.
    private static TextStyle titleStyle(LaneLayout layout, int row, String title, double roomPx) {
        if (layout.heightPx(row) < 20) {
            return TextStyle.TINY_NAME;
        }
        TextStyle style = TextStyle.GROUP.in(layout);
        return style.widthPx(title) <= roomPx ? style : TextStyle.GROUP;
    }

    /// Beside the name, where no playhead at the end strikes them through.
    private void paintFacts(Surface surface, Frame frame, int row, double after, String facts) {
        double top = frame.rowTop(row);
        int height = frame.scene().layout().heightPx(row);
        double x = Math.max(after, frame.scene().areas().lanesLeft() + FACTS_AIR_PX / 2);
        TextStyle style = TextStyle.DETAIL.in(frame.scene().layout());
        if (x + style.widthPx(facts) < frame.scene().areas().lanesRight()) {
            surface.text(facts, Math.rint(x), baseline(top, height, style), style, palette.textFaint());
        }
    }

    private static String title(ProcessInfo process) {
        String number = number(process);
        return process.name().isEmpty() ? number : number + " · " + process.name();
    }

    private static String number(ProcessInfo process) {
        return process.pid() > 0 ? "process " + process.pid() : "process";
    }

    private void paintActor(Surface surface, Frame frame, int row) {
        LaneLayout layout = frame.scene().layout();
        Actor actor = frame.scene().trace().actors().get(layout.key(row).id());
        double top = frame.rowTop(row);
        int height = layout.heightPx(row);
        double shift = Names.shiftPx(layout, row);
        double dot = layout.isLarge() ? LARGE_DOT_PX : height < 16 ? 3 : DOT_PX;
        surface.disc(FIRST_PX + shift + 5, top + height / 2.0 - 0.5, dot, palette.identity(actor.id()));
        double x = Names.leftPx(layout, row);
        TextStyle style = Names.style(layout, row);
        String name = style.fittedAround(
                actor.name(), Names.roomPx(layout, row, frame.scene().areas()));
        if (Names.hasTwoLines(layout, row)) {
            surface.text(name, x, firstLine(layout, row, top), style, palette.text());
            String kind = kindOf(frame.scene().trace(), actor, layout.indent(row));
            paintSecondLine(surface, frame, row, kind);
        } else {
            surface.text(name, x, baseline(top, height, style), style, palette.text());
        }
    }

    private static double firstLine(LaneLayout layout, int row, double top) {
        return top + Math.floor(layout.heightPx(row) / 2.0) - 2;
    }

    private void paintSecondLine(Surface surface, Frame frame, int row, String words) {
        LaneLayout layout = frame.scene().layout();
        double baseline = firstLine(layout, row, frame.rowTop(row)) + (layout.isLarge() ? 17 : 13);
        TextStyle style = TextStyle.DETAIL.in(layout);
        surface.text(words, Names.leftPx(layout, row), baseline, style, palette.textFaint());
    }

    /// A process that has a row and no header is told by its number.
    private static String kindOf(Trace trace, Actor actor, int indent) {
        if (indent == 0) {
            return number(trace.processes().get(actor.process()));
        }
        return actor.kind() == ActorKind.PROCESS ? "main thread" : actor.kind().word();
    }

    private void paintResource(Surface surface, Frame frame, int row) {
        LaneLayout layout = frame.scene().layout();
        Resource resource =
                frame.scene().trace().resources().get(layout.key(row).id());
        double top = frame.rowTop(row);
        int height = layout.heightPx(row);
        double icon = layout.isLarge() ? 19 : height < 16 ? 9 : 15;
        double iconX = FIRST_PX + 5 - icon / 2;
        surface.icon(iconOf(resource.kind()), iconX, top + (height - 1 - icon) / 2, icon, palette.textMuted());
        TextStyle style = Names.style(layout, row);
        double x = Names.leftPx(layout, row);
        double room = Names.roomPx(layout, row, frame.scene().areas());
        String name = style.fittedAround(resource.name(), room);
        boolean isSaid = resource.name().contains(resource.kind().word());
        String detail = detail(resource);
        if (Names.hasTwoLines(layout, row) && !isSaid) {
            surface.text(name, x, firstLine(layout, row, top), style, palette.text());
            paintSecondLine(surface, frame, row, detail);
            return;
        }
        double baseline = baseline(top, height, style);
        surface.text(name, x, baseline, style, palette.text());
        double after = x + style.widthPx(name) + 6;
        if (height >= 16 && !isSaid && after + TextStyle.DETAIL.widthPx(detail) < x + room) {
            surface.text(detail, after, baseline, TextStyle.DETAIL, palette.textFaint());
        }
    }

    private static String detail(Resource resource) {
        if (resource.kind() == ResourceKind.VALUE) {
            return "value";
        }
        return resource.kind() == ResourceKind.QUEUE && resource.capacity() > 0
                ? "queue of " + resource.capacity()
                : resource.kind().word();
    }

    private static Icon iconOf(ResourceKind kind) {
        return switch (kind) {
            case LOCK, REENTRANT_LOCK -> Icon.LOCK;
            case QUEUE -> Icon.QUEUE;
            case EVENT_LOOP -> Icon.LOOP;
            case INTERPRETER_LOCK -> Icon.INTERPRETER;
            case SEMAPHORE, CONDITION, EVENT, BARRIER, LATCH, VALUE, FUTURE, POOL, WEB_SERVER -> Icon.SEMAPHORE;
        };
    }

    private static double baseline(double top, int height, TextStyle style) {
        return Math.rint(top + (height - 1 + style.capitalPx()) / 2);
    }
}
