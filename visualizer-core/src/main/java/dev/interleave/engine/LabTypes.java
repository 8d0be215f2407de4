package dev.interleave.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Knows the words of the lab when it sees them called: its own types, and what lessons derive from them. Any
/// thread may ask.
final class LabTypes {

    private static final String LAB = "dev/interleave/lab/";

    private final ClassLoader resources;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /// @param resources has the class files of lessons
    LabTypes(ClassLoader resources) {
        this.resources = resources;
    }

    boolean isCall(CodeElement element) {
        return element instanceof InvokeInstruction call && isOfLab(call.owner().asInternalName());
    }

    private boolean isOfLab(String type) {
        if (type.startsWith(LAB)) {
            return true;
        }
        if (type.startsWith("java/") || type.startsWith("[")) {
            return false;
        }
        Boolean before = known.get(type);
        if (before != null) {
            return before;
        }
        String parent = superclassOf(type);
        boolean derived = parent != null && isOfLab(parent);
        known.put(type, derived);
        return derived;
    }

    private @Nullable String superclassOf(String type) {
        try (InputStream stream = resources.getResourceAsStream(type + ".class")) {
            return stream == null
                    ? null
                    : ClassFile.of()
                            .parse(stream.readAllBytes())
                            .superclass()
                            .map(entry -> entry.asInternalName())
                            .orElse(null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the class file of " + type + " cannot be read", unreadable);
        }
    }
}
