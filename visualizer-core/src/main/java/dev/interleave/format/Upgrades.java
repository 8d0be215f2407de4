package dev.interleave.format;

/// From older versions of the format to the present one, section by section. Version 1 is the first, so there is
/// nothing to do yet.
///
/// To change the format: raise {@link RecordingDescriptor#VERSION}, add a step here that turns a section of the
/// version before into one of the new version, and keep a file of every version among the test's fixtures for ever.
final class Upgrades {

    private Upgrades() {}

    /// @throws BadRecording for a version that this program does not know
    static void require(int version) throws BadRecording {
        if (version > RecordingDescriptor.VERSION) {
            throw new BadRecording("This recording was written by a newer Interleave (format " + version
                    + "); this program reads up to " + RecordingDescriptor.VERSION + ".");
        }
        if (version < 1) {
            throw new BadRecording("This recording is damaged: it has the format " + version + ".");
        }
    }

    /// The section as the present version would have written it.
    static Section toCurrent(int version, Section section) {
        if (version == RecordingDescriptor.VERSION) {
            return section;
        }
        throw new IllegalArgumentException("there is no version " + version);
    }
}
