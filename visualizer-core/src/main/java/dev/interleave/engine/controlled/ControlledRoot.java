package dev.interleave.engine.controlled;

/// The execution itself, as lesson code holds it.
final class ControlledRoot extends ControlledHandle {

    private static final long serialVersionUID = 1;

    ControlledRoot(Kernel kernel) {
        super(kernel, -1, "lab");
    }

    @Override
    String describe() {
        return name;
    }
}
