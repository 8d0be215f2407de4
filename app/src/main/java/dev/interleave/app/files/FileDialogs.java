package dev.interleave.app.files;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks which file to open or to write. Remembers the folder from one time to the next.
public final class FileDialogs {

    private static final String SUFFIX = ".interleave";

    private @Nullable File folder;

    public FileDialogs() {}

    public Optional<Path> toOpen(Window owner) {
        return remembered(chooser("Open a recording", "").showOpenDialog(owner));
    }

    /// The file to write, with our suffix if it has none. The system's dialog asks before it takes a file that
    /// is there; of one that is there only with the suffix it knows nothing, so it is shown again with that name.
    public Optional<Path> toSave(Window owner, String suggestion) {
        Optional<Path> named = named(owner, "Save the recording", suggestion + SUFFIX);
        Optional<Path> file = named.map(FileDialogs::withSuffix);
        if (named.equals(file) || file.filter(Files::exists).isEmpty()) {
            return file;
        }
        String name = String.valueOf(file.get().getFileName());
        return named(owner, name + " is already there", name).map(FileDialogs::withSuffix);
    }

    private Optional<Path> named(Window owner, String title, String name) {
        return remembered(chooser(title, name).showSaveDialog(owner));
    }

    private FileChooser chooser(String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Interleave recordings", "*" + SUFFIX),
                        new FileChooser.ExtensionFilter("All files", "*"));
        return chooser;
    }

    private Optional<Path> remembered(@Nullable File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getParentFile();
        return Optional.of(chosen.toPath());
    }

    private static Path withSuffix(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? file : file.resolveSibling(name + SUFFIX);
    }
}
