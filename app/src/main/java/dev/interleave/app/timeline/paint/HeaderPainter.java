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
        double icon = Math.min(14, height - 2);
        TextStyle style = height < 20 ? TextStyle.TINY_NAME : TextStyle.GROUP;
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
        surface.text(
                style.fittedAround(title, room), FIRST_PX + 12, baseline(top, height, style), style, palette.text());
        if (height >= 20 && process != LaneLayout.SHARED && !isClosed) {
            double after = FIRST_PX + 12 + style.widthPx(title) + FACTS_AIR_PX;
            paintFacts(surface, frame, row, after, Facts.of(trace, process));
        }
    }

    /// Beside the name, where no playhead at the end strikes them through.
    private void paintFacts(Surface surface, Frame frame, int row, double after, String facts) {
        double top = frame.rowTop(row);
        int height = frame.scene().layout().heightPx(row);
        double x = Math.max(after, frame.scene().areas().lanesLeft() + FACTS_AIR_PX / 2);
        if (x + TextStyle.DETAIL.widthPx(facts) < frame.scene().areas().lanesRight()) {
            double baseline = baseline(top, height, TextStyle.DETAIL);
            surface.text(facts, Math.rint(x), baseline, TextStyle.DETAIL, palette.textFaint());
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
        double dot = height < 16 ? 3 : DOT_PX;
        surface.disc(FIRST_PX + shift + 5, top + height / 2.0 - 0.5, dot, palette.identity(actor.id()));
        double x = Names.leftPx(layout, row);
        TextStyle style = Names.style(layout, row);
        String name = style.fittedAround(
                actor.name(), Names.roomPx(layout, row, frame.scene().areas()));
        if (Names.hasTwoLines(layout, row)) {
            double middle = top + Math.floor(height / 2.0);
            surface.text(name, x, middle - 2, style, palette.text());
            surface.text(
                    kindOf(frame.scene().trace(), actor, layout.indent(row)),
                    x,
                    middle + 11,
                    TextStyle.DETAIL,
                    palette.textFaint());
        } else {
            surface.text(name, x, baseline(top, height, style), style, palette.text());
        }
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
        double icon = height < 16 ? 9 : 15;
        double iconX = FIRST_PX + 5 - icon / 2;
        surface.icon(iconOf(resource.kind()), iconX, top + (height - 1 - icon) / 2, icon, palette.textMuted());
        TextStyle style = Names.style(layout, row);
        double x = Names.leftPx(layout, row);
        double room = Names.roomPx(layout, row, frame.scene().areas());
        String name = style.fittedAround(resource.name(), room);
        double baseline = baseline(top, height, style);
        surface.text(name, x, baseline, style, palette.text());
        double after = x + style.widthPx(name) + 6;
        String detail = detail(resource);
        boolean isSaid = resource.name().contains(resource.kind().word());
        if (height >= 16 && !isSaid && after + TextStyle.DETAIL.widthPx(detail) < x + room) {
            surface.text(detail, after, baseline, TextStyle.DETAIL, palette.textFaint());
        }
    }

    private static String detail(Resource resource) {
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
