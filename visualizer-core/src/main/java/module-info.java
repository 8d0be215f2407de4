/// Runs concurrent programs, records them, and answers questions about the recording. Knows no user interface.
module dev.interleave.core {
    requires com.fasterxml.jackson.core;
    requires transitive info.picocli;
    requires java.management;
    requires static transitive org.jspecify;

    exports dev.interleave.analysis;
    exports dev.interleave.base;
    exports dev.interleave.catalogue;
    exports dev.interleave.cli;
    exports dev.interleave.engine;
    exports dev.interleave.engine.controlled;
    exports dev.interleave.engine.live;
    exports dev.interleave.explore;
    exports dev.interleave.format;
    exports dev.interleave.lab;
    exports dev.interleave.lesson;
    exports dev.interleave.measure;
    exports dev.interleave.quiz;
    exports dev.interleave.record;
    exports dev.interleave.replay;
    exports dev.interleave.run;
    exports dev.interleave.schedule;
    exports dev.interleave.source;
    exports dev.interleave.trace;

    opens dev.interleave.cli to
            info.picocli;
}
