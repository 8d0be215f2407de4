package dev.interleave.app.timeline.picture;

import dev.interleave.app.timeline.paint.SvgSurface;
import dev.interleave.trace.RunInfo;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Writes a picture of a run's timeline: title, legend, ruler, lanes, and how the run came out.
public final class TimelinePicture {

    private TimelinePicture() {}

    /// Writes a PNG or an SVG, as the end of the file's name says. Where a JavaFX toolkit runs
    /// already, a PNG must be asked for on its thread; elsewhere any thread will do, and the
    /// toolkit started for it is ended, so that a process can write PNGs in one go only.
    ///
    /// @throws IllegalArgumentException when the name ends in neither `.png` nor `.svg`
    /// @throws IOException when the file cannot be written
    public static void write(Trace trace, Path file, PictureOptions options) throws IOException {
        PicturePage page = PicturePage.of(trace, options);
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            SvgSurface surface = new SvgSurface(options.widthPx(), options.heightPx(), page.scale());
            page.paint(surface);
            String title = trace.info().get(RunInfo.TITLE);
            Files.write(file, surface.document(title).getBytes(StandardCharsets.UTF_8));
        } else if (name.endsWith(".png")) {
            int[] pixels = SnapshotThread.paint(page, options.widthPx(), options.heightPx());
            Files.write(file, Png.encode(pixels, options.widthPx(), options.heightPx()));
        } else {
            throw new IllegalArgumentException("a picture is a .png or a .svg file, not " + file.getFileName());
        }
    }
}
