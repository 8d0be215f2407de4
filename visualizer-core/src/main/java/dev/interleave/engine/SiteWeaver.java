package dev.interleave.engine;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Locale;
import java.util.Optional;

/// Rewrites a lesson's class so that it notes the source line of every call of the lab.
///
/// A stack walk for each event would cost microseconds and deepen with the lesson; a constant that the class
/// carries costs a store. Before each call of a lab method comes `CallSites.enter(n)`, after the arguments are
/// evaluated, so a nested call never leaves its own line behind:
///
///     lock.acquire();          aload lock
///                              sipush 17
///                              invokestatic CallSites.enter(I)V
///                              invokevirtual Lock.acquire()V
///
/// The body of a lambda also puts its caller's line back when it returns: `lock.with(() -> ...)` releases on the
/// line of `with`, not on the last line of the body. Classes without calls of the lab come back untouched.
final class SiteWeaver {

    /// Every word that makes a process, or what processes share, has this in its name.
    private static final String OF_PROCESSES = "process";

    private final ClassFile classFile;
    private final LabTypes labTypes;
    private final boolean watchesLoops;
    private volatile boolean sawProcesses;

    /// @param resources finds the class files that stack maps need for common superclasses
    /// @param watchesLoops whether turns of loops are counted too
    SiteWeaver(ClassLoader resources, boolean watchesLoops) {
        this.watchesLoops = watchesLoops;
        this.labTypes = new LabTypes(resources);
        ClassHierarchyResolver hierarchy = ClassHierarchyResolver.ofResourceParsing(resources)
                .orElse(ClassHierarchyResolver.defaultResolver())
                .cached();
        this.classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    }

    /// The woven class, or the same bytes when there is nothing to weave.
    ///
    /// @throws IllegalArgumentException when the class file cannot be read or rewritten
    byte[] weave(byte[] original) {
        ClassModel model = classFile.parse(original);
        Optional<String> source = sourceOf(model);
        boolean calls = callsLab(model);
        if (source.isEmpty() || !(calls || watchesLoops)) {
            return original;
        }
        ClassTransform transform = (builder, element) -> {
            if (element instanceof MethodModel method && isWoven(method)) {
                builder.transformMethod(method, (methodBuilder, part) -> {
                    if (part instanceof CodeModel code) {
                        methodBuilder.transformCode(code, transformOf(method, source.get()));
                    } else {
                        methodBuilder.with(part);
                    }
                });
            } else {
                builder.with(element);
            }
        };
        return classFile.transformClass(model, transform);
    }

    private boolean isWoven(MethodModel method) {
        return callsLab(method) || (watchesLoops && method.code().isPresent());
    }

    private SiteTransform transformOf(MethodModel method, String source) {
        return new SiteTransform(source, labTypes, isLambda(method) && callsLab(method), watchesLoops);
    }

    private boolean callsLab(ClassModel model) {
        boolean found = false;
        for (MethodModel method : model.methods()) {
            found |= callsLab(method);
        }
        return found;
    }

    private static Optional<String> sourceOf(ClassModel model) {
        String name = model.thisClass().asInternalName();
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        return model.findAttribute(Attributes.sourceFile())
                .map(attribute -> folder + attribute.sourceFile().stringValue());
    }

    private static boolean isLambda(MethodModel method) {
        return method.methodName().stringValue().startsWith("lambda$");
    }

    /// Whether a class woven so far makes processes, or what they share.
    boolean sawProcesses() {
        return sawProcesses;
    }

    private boolean callsLab(MethodModel method) {
        if (method.code().isEmpty()) {
            return false;
        }
        boolean found = false;
        for (CodeElement element : method.code().get()) {
            if (element instanceof InvokeInstruction call && labTypes.isCall(element)) {
                found = true;
                String word = call.name().stringValue().toLowerCase(Locale.ROOT);
                sawProcesses |= word.contains(OF_PROCESSES);
            }
        }
        return found;
    }
}
