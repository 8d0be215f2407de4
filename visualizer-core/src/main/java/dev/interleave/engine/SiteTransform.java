package dev.interleave.engine;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Set;

/// Rewrites the code of one method. For one use: it follows the line numbers as the code goes by.
final class SiteTransform implements CodeTransform {

    private static final ClassDesc SITES = ClassDesc.of("dev.interleave.engine.CallSites");
    private static final MethodTypeDesc TAKES_SITE = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final MethodTypeDesc GIVES_SITE = MethodTypeDesc.of(ConstantDescs.CD_int);

    private static final ClassDesc WATCH = ClassDesc.of("dev.interleave.engine.LoopWatch");
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    private final String source;
    private final LabTypes labTypes;
    private final boolean lambda;
    private int line;
    private int outerSlot;
    private final boolean watchesLoops;
    private final Set<Label> passed = new HashSet<>();

    /// @param lambda whether the method returns to the line of its caller
    /// @param watchesLoops whether turns of loops are counted
    SiteTransform(String source, LabTypes labTypes, boolean lambda, boolean watchesLoops) {
        this.source = source;
        this.labTypes = labTypes;
        this.lambda = lambda;
        this.watchesLoops = watchesLoops;
    }

    @Override
    public void atStart(CodeBuilder builder) {
        if (lambda) {
            outerSlot = builder.allocateLocal(TypeKind.INT);
            builder.invokestatic(SITES, "current", GIVES_SITE).istore(outerSlot);
        }
    }

    @Override
    public void accept(CodeBuilder builder, CodeElement element) {
        if (element instanceof LineNumber number) {
            line = number.line();
        } else if (line > 0 && labTypes.isCall(element)) {
            builder.loadConstant(CallSites.register(source, line)).invokestatic(SITES, "enter", TAKES_SITE);
        } else if (element instanceof LabelTarget target) {
            passed.add(target.label());
        } else if (watchesLoops && element instanceof BranchInstruction branch && passed.contains(branch.target())) {
            builder.invokestatic(WATCH, "turn", NOTHING);
        } else if (lambda && element instanceof ReturnInstruction) {
            builder.iload(outerSlot).invokestatic(SITES, "leave", TAKES_SITE);
        }
        builder.with(element);
    }
}
