package dev.interleave.format;

/// Where everything is in a recording. All fixed numbers are little-endian.
///
///      header                        sections, one after the other
///     +----------+-----------+-------+------+-----------+-----+--------+-----+-----+
///     | magic 8  | version 4 | CRC 4 | INFO | PROCESSES | ... | EVENTS | ... | END |
///     +----------+-----------+-------+------+-----------+-----+--------+-----+-----+
///
///      section
///     +--------+----------------+-------------+-----------+-------+--------------------+
///     | kind 4 | stored bytes 4 | raw bytes 4 | entries 4 | CRC 4 | deflated raw bytes |
///     +--------+----------------+-------------+-----------+-------+--------------------+
///
/// The header's CRC-32 covers the twelve bytes before it; a section's covers the sixteen bytes before it and the
/// stored bytes. The magic begins with a byte that no text has, and has line ends that a transfer as text would
/// change.
final class RecordingDescriptor {

    static final long MAGIC = 0x0a1a_0a0d_564c_4989L;
    static final int VERSION = 1;

    static final int HEADER_BYTES = 16;
    static final int HEADER_CRC_OFFSET = 12;

    static final int SECTION_HEAD_BYTES = 20;
    static final int SECTION_CRC_OFFSET = 16;

    /// Events in one section, and in a torn file the most that a cut loses besides what is missing.
    static final int BLOCK_EVENTS = 4096;

    /// A table goes on in a new section when the present one has grown to this.
    static final int TABLE_BYTES = 1 << 18;

    static final int MAX_RAW_BYTES = 1 << 24;

    /// Deflate cannot do better, so a section that says so lies.
    static final int MAX_RATIO = 1032;

    /// The longest text, in characters; of a longer one the beginning is kept.
    static final int MAX_TEXT = 1 << 20;

    private RecordingDescriptor() {}
}
