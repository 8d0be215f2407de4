package dev.interleave.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds what a lesson calls on the lab: every method that the constant pools of its class, its nested classes,
/// and the helpers that they call refer to. Another lesson, whose parameters it may share, is no helper.
final class LabCalls {

    private static final String LAB = "dev/interleave/lab/";
    private static final String CONTRACT = "dev/interleave/lesson/";
    private static final String LESSON = CONTRACT + "Lesson";
    private static final String TIME_LIMIT = "Ljava/time/Duration;";

    private final Class<?> lesson;
    private final String own;
    private final String neighbours;
    private final Set<Call> calls = new HashSet<>();
    private final Map<String, String> labTypes = new HashMap<>();
    private final Set<String> met = new HashSet<>();
    private final Deque<String> unread = new ArrayDeque<>();

    /// @param method its name, with `*` behind it when it takes a time limit
    private record Call(String owner, String method) {}

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
        return found.calls.stream().flatMap(call -> found.onLab(call).stream()).collect(Collectors.toSet());
    }

    /// A class of the lesson that extends one of the lab is called as that one.
    private Optional<String> onLab(Call call) {
        String owner = labTypes.getOrDefault(call.owner(), call.owner());
        return owner.startsWith(LAB)
                ? Optional.of(owner.substring(LAB.length()) + "." + call.method())
                : Optional.empty();
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
        type.superclass()
                .map(ClassEntry::asInternalName)
                .filter(parent -> parent.startsWith(LAB))
                .ifPresent(parent -> labTypes.put(name, parent));
        type.findAttribute(Attributes.nestMembers())
                .ifPresent(nest -> nest.nestMembers().forEach(member -> meet(member.asInternalName())));
        for (PoolEntry entry : type.constantPool()) {
            if (entry instanceof MethodRefEntry method) {
                note(
                        method.owner().asInternalName(),
                        method.name().stringValue(),
                        method.type().stringValue());
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
        String limited = descriptor.substring(0, descriptor.indexOf(')')).contains(TIME_LIMIT) ? "*" : "";
        calls.add(new Call(owner, method + limited));
        if (owner.startsWith(neighbours) && !owner.startsWith(CONTRACT) && !owner.startsWith(LAB)) {
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
