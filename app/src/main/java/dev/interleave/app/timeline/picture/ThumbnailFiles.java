package dev.interleave.app.timeline.picture;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Thumbnails in a folder, a file for each. What is missing, damaged, or of another version is not there; what
/// cannot be written is forgotten: all of it can be drawn again. Any thread may call.
///
///     magic 4 | version 4 | width 4 | height 4 | checksum of the pixels 8 | pixels, deflated
public final class ThumbnailFiles {

    private static final int MAGIC = 0x494c_5448;
    /// Changes whenever the same run would be drawn otherwise.
    private static final int VERSION = 1;

    private static final int MOST_PX = 4_096;

    private final Path folder;

    public ThumbnailFiles(Path folder) {
        this.folder = folder;
    }

    /// What a thumbnail is of, and how it is drawn. Another version of the same lesson in the same look
    /// replaces it.
    ///
    /// @param look name of theme and colours
    public record Key(String lesson, String version, String look) {
        private String file(String ofVersion) {
            return lesson + "-" + ofVersion + "-" + look + ".thumb";
        }
    }

    public Optional<Thumbnail> read(Key key) {
        Path file = folder.resolve(key.file(key.version()));
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return in.readInt() == MAGIC && in.readInt() == VERSION ? read(in) : Optional.empty();
        } catch (IOException | SecurityException e) {
            return Optional.empty();
        }
    }

    private static Optional<Thumbnail> read(DataInputStream in) throws IOException {
        int width = in.readInt();
        int height = in.readInt();
        long checksum = in.readLong();
        if (width <= 0 || height <= 0 || width > MOST_PX || height > MOST_PX) {
            return Optional.empty();
        }
        byte[] bytes = new InflaterInputStream(in).readNBytes(width * height * Integer.BYTES);
        if (bytes.length < width * height * Integer.BYTES || checksum(bytes) != checksum) {
            return Optional.empty();
        }
        int[] pixels = new int[width * height];
        ByteBuffer.wrap(bytes).asIntBuffer().get(pixels);
        return Optional.of(new Thumbnail(width, height, pixels));
    }

    public void write(Key key, Thumbnail thumbnail) {
        try {
            Files.createDirectories(folder);
            removeOthers(key);
            Path whole = Files.createTempFile(folder, "new", ".tmp");
            Files.write(whole, encoded(thumbnail));
            Files.move(whole, folder.resolve(key.file(key.version())), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | SecurityException e) {
            // It will be drawn again the next time.
        }
    }

    private static byte[] encoded(Thumbnail thumbnail) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(thumbnail.pixels().length * Integer.BYTES);
        bytes.asIntBuffer().put(thumbnail.pixels());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(file)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeInt(thumbnail.width());
            out.writeInt(thumbnail.height());
            out.writeLong(checksum(bytes.array()));
            try (DeflaterOutputStream pixels = new DeflaterOutputStream(out)) {
                pixels.write(bytes.array());
            }
        }
        return file.toByteArray();
    }

    private void removeOthers(Key key) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(folder, key.file("????"))) {
            for (Path other : others) {
                Files.deleteIfExists(other);
            }
        }
    }

    private static long checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
