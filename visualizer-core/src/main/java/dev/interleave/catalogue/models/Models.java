package dev.interleave.catalogue.models;

import dev.interleave.lesson.Lesson;
import java.util.List;

/// The chapter's lessons, in reading order.
public final class Models {

    public static final List<Lesson> LESSONS = List.of(
            new IoThreeModels(), new CpuThreeModels(), new Gil(), new Overhead(), new Scraping(), new Batching());

    private Models() {}
}
