package dev.interleave.app;

import java.lang.reflect.Constructor;
import java.util.List;

/// Loads classes that the first frame needs, on a thread of its own, while the toolkit is still starting on another:
/// most of the time to the first frame is class loading. Only a matter of speed; whatever fails here fails properly
/// later.
final class WarmUp {

    /// The expensive ones, in the order in which the window needs them; each brings its own with it.
    private static final List<String> CLASSES = List.of(
            "dev.interleave.app.MainWindow",
            "dev.interleave.catalogue.Catalogue",
            "javafx.scene.control.SplitPane",
            "javafx.scene.control.ScrollPane",
            "javafx.scene.control.Label",
            "javafx.scene.control.Button",
            "javafx.scene.control.ToggleButton",
            "javafx.scene.control.Tooltip",
            "javafx.scene.control.ComboBox",
            "javafx.scene.control.ListView",
            "javafx.scene.layout.FlowPane",
            "javafx.scene.layout.BorderPane",
            "javafx.scene.shape.Circle",
            "javafx.scene.shape.Path",
            "javafx.scene.text.TextFlow",
            "javafx.scene.canvas.Canvas",
            "org.kordamp.ikonli.javafx.FontIcon",
            "org.kordamp.ikonli.feather.Feather",
            "atlantafx.base.controls.CustomTextField",
            "dev.interleave.app.TopBar",
            "dev.interleave.app.MainLayout",
            "dev.interleave.app.ActionList",
            "dev.interleave.app.command.Command",
            "dev.interleave.app.catalogue.CataloguePane",
            "dev.interleave.app.playback.TransportBar",
            "dev.interleave.app.timeline.TimelineView",
            "dev.interleave.app.source.SourcePane",
            "dev.interleave.app.inspect.InspectPane",
            "dev.interleave.app.output.OutputPane",
            "dev.interleave.analysis.Lanes",
            "dev.interleave.analysis.Captions",
            "dev.interleave.replay.Cursor",
            "javafx.scene.control.skin.SplitPaneSkin",
            "javafx.scene.control.skin.ScrollPaneSkin",
            "javafx.scene.control.skin.ScrollBarSkin",
            "javafx.scene.control.skin.LabelSkin",
            "javafx.scene.control.skin.ButtonSkin",
            "javafx.scene.control.skin.ComboBoxListViewSkin",
            "javafx.scene.control.skin.ListViewSkin",
            "javafx.scene.control.skin.TextFieldSkin");

    private WarmUp() {}

    static void begin() {
        Thread.ofPlatform().daemon().name("warm-up").start(WarmUp::load);
    }

    /// Asking a class for its constructors links it. It must not be initialised here: the class of all controls
    /// then sends JavaFX's own style sheet to the JavaFX thread, where it comes after ours and undoes it.
    private static void load() {
        ClassLoader loader = WarmUp.class.getClassLoader();
        for (String name : CLASSES) {
            try {
                Constructor<?>[] _ = Class.forName(name, false, loader).getDeclaredConstructors();
            } catch (ClassNotFoundException | LinkageError e) {
                // The window itself will say so.
            }
        }
    }
}
