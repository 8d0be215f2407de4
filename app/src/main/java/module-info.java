/// The window: shows what the core computed, and never computes what the core could.
module dev.interleave.app {
    requires atlantafx.base;
    requires dev.interleave.core;
    requires info.picocli;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;

    exports dev.interleave.app to
            javafx.graphics;

    opens dev.interleave.app to
            info.picocli;
}
