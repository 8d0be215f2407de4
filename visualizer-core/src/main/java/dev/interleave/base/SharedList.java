package dev.interleave.base;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// A list that only grows and that can be frozen at its present length for the price of one object: the frozen view
/// shares the elements, which are never overwritten.
///
/// For one growing thread. A frozen view is immutable; hand it to another thread through a final field or any other
/// safe publication.
public final class SharedList<E> {

    private @Nullable E[] elements = newArray(16);
    private int size;

    public SharedList() {}

    /// Appends and returns the position.
    public int add(E element) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, size * 2);
        }
        elements[size] = element;
        return size++;
    }

    public int size() {
        return size;
    }

    /// The element at a position below {@link #size}.
    public E get(int index) {
        return Objects.requireNonNull(elements[Objects.checkIndex(index, size)]);
    }

    /// An immutable view of what is here now.
    public List<E> freeze() {
        return new Frozen<>(elements, size);
    }

    @SuppressWarnings("unchecked") // never leaves this class, and only add() writes to it
    private static <E> @Nullable E[] newArray(int length) {
        return (@Nullable E[]) new Object[length];
    }

    private static final class Frozen<E> extends AbstractList<E> implements RandomAccess {

        private final @Nullable E[] elements;
        private final int size;

        Frozen(@Nullable E[] elements, int size) {
            this.elements = elements;
            this.size = size;
        }

        @Override
        public E get(int index) {
            return Objects.requireNonNull(elements[Objects.checkIndex(index, size)]);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
