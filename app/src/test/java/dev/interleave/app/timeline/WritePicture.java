package dev.interleave.app.timeline;

import dev.interleave.app.theme.Theme;
import dev.interleave.app.timeline.picture.PictureOptions;
import dev.interleave.app.timeline.picture.TimelinePicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Writes the picture of an example, to be looked at. Arguments: output file, width, height, theme, trace.
public final class WritePicture {

    private WritePicture() {}

    public static void main(String[] args) throws IOException {
        Theme theme = Theme.valueOf(args[3].toUpperCase(Locale.ROOT));
        PictureOptions options = new PictureOptions(
                Integer.parseInt(args[1]), Integer.parseInt(args[2]), -1, -1, theme, Optional.empty());
        TimelinePicture.write(TraceExamples.named(args[4]), Path.of(args[0]), options);
    }
}
