package dev.interleave.app.timeline.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.app.timeline.TraceExamples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelinePictureTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesAnSvgWithTitleLanesAndOutcome() throws IOException {
        Path file = folder.resolve("run.svg");
        TimelinePicture.write(TraceExamples.twoLocks(), file, PictureOptions.usual());
        String svg = Files.readString(file);
        assertTrue(svg.startsWith("<svg "), svg.substring(0, 60));
        assertTrue(svg.contains(">Two locks, opposite order<"));
        assertTrue(svg.contains(">held by transfer-1<"));
        assertTrue(svg.contains("deadlock: transfer-1 waits for account B"));
    }

    @Test
    void refusesAnotherKindOfFile() {
        Path file = folder.resolve("run.gif");
        assertThrows(
                IllegalArgumentException.class,
                () -> TimelinePicture.write(TraceExamples.gather(), file, PictureOptions.usual()));
    }

    @Test
    void encodesPixelsThatOthersDecode() throws IOException {
        int[] pixels = {0xff102030, 0xffffffff, 0xff000000, 0xffa0b0c0, 0xff010203, 0xff7f8081};
        var image = ImageIO.read(new ByteArrayInputStream(Png.encode(pixels, 3, 2)));
        assertEquals(3, image.getWidth());
        assertArrayEquals(pixels, image.getRGB(0, 0, 3, 2, null, 0, 3));
    }
}
