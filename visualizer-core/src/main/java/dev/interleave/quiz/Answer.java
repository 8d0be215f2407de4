package dev.interleave.quiz;

import java.util.List;

/// What is asked at a moment, and what is right.
record Answer(String sentence, List<Choice> choices, String explanation) {}
