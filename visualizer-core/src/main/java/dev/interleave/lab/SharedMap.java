package dev.interleave.lab;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Named numbers that all processes share, as a manager's dictionary holds them. Each `get` and each `set` is one
/// operation, and nothing protects what lies between two of them. The keys are those that it was made with.
public final class SharedMap implements Serializable {

    private static final long serialVersionUID = 1;

    private final String name;
    private final TreeMap<String, Shared<Long>> values;

    SharedMap(String name, Map<String, Shared<Long>> values) {
        this.name = name;
        this.values = new TreeMap<>(values);
    }

    public long get(String key) {
        return at(key).get();
    }

    public void set(String key, long value) {
        at(key).set(value);
    }

    /// In alphabetical order.
    public Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    private Shared<Long> at(String key) {
        Shared<Long> value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException(name + " was made without the key " + key);
        }
        return value;
    }
}
