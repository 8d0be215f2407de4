package dev.interleave.format;

/// One section as it was written, checked and inflated.
///
/// @param entries how many properties, table rows or events it says it has
record Section(SectionKind kind, int entries, PackedInput input) {}
