package dev.interleave.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// Finds what a lesson calls on the lab: every method that the constant pools of its class, its nested classes, and
/// the helpers that they call refer to. Another lesson, whose parameters it may share, is no helper.
final class LabCalls {

    private static final String LAB = "dev/interleave/lab/";
    private static final String CONTRACT = "dev/interleave/lesson/";
    private static final String LESSON = CONTRACT + "Lesson";
    private static final String TIME_LIMIT = "Ljava/time/Duration;";

    private final Class<?> lesson;
    private final String own;
    private final String neighbours;
    private final Set<String> calls = new HashSet<>();
    private final Set<String> met = new HashSet<>();
    private final Deque<String> unread = new ArrayDeque<>();

    private LabCalls(Class<?> lesson) {
        this.lesson = lesson;
        this.own = lesson.getName().replace('.', '/');
        String home = own.substring(0, own.lastIndexOf('/') + 1);
        this.neighbours = home.substring(0, home.lastIndexOf('/', home.length() - 2) + 1);
    }

    /// Calls as {@link Word} names them.
    static Set<String> of(Class<?> lesson) {
        LabCalls found = new LabCalls(lesson);
        found.meet(found.own);
        while (!found.unread.isEmpty()) {
            found.read(found.unread.pop());
        }
        return found.calls;
    }

    private void meet(String name) {
        if (met.add(name)) {
            unread.add(name);
        }
    }

    private void read(String name) {
        ClassModel type = ClassFile.of().parse(bytes(name));
        if (isAnotherLesson(type, name)) {
            return;
        }
        type.findAttribute(Attributes.nestMembers())
                .ifPresent(nest -> nest.nestMembers().forEach(member -> meet(member.asInternalName())));
        for (PoolEntry entry : type.constantPool()) {
            if (entry instanceof MethodRefEntry method) {
                note(
                        method.owner().asInternalName(),
                        method.name().stringValue(),
                        method.typeSymbol().descriptorString());
            }
        }
    }

    private boolean isAnotherLesson(ClassModel type, String name) {
        return !name.equals(own)
                && !type.flags().has(AccessFlag.ABSTRACT)
                && type.interfaces().stream()
                        .anyMatch(one -> one.asInternalName().equals(LESSON));
    }

    private void note(String owner, String method, String descriptor) {
        if (owner.startsWith(LAB)) {
            String limited = descriptor.substring(0, descriptor.indexOf(')')).contains(TIME_LIMIT) ? "*" : "";
            calls.add(owner.substring(LAB.length()) + "." + method + limited);
        } else if (owner.startsWith(neighbours) && !owner.startsWith(CONTRACT)) {
            meet(owner);
        }
    }

    private byte[] bytes(String name) {
        try (InputStream in = lesson.getResourceAsStream("/" + name + ".class")) {
            if (in == null) {
                throw new IllegalStateException("there is no class file of " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the class file of " + name + " cannot be read", e);
        }
    }
}
