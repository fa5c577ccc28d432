package org.bulkhooks.eclipselink.internal.collection;

import java.util.function.Supplier;
import org.eclipse.persistence.indirection.ValueHolder;
import org.eclipse.persistence.internal.indirection.BackupValueHolder;

/**
 * Holds a collection of a copy that nobody has read yet, although what it is a copy of is loaded: as long as nobody
 * reads it, it counts as not loaded, so that it is neither compared nor merged.
 */
public final class UnreadCollection extends BackupValueHolder<Object> {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Object> copy;

    /**
     * Makes it.
     *
     * @param copy copies the collection when it is first read
     */
    public UnreadCollection(Supplier<Object> copy) {
        super(new ValueHolder<>());
        this.copy = copy;
    }

    @Override
    public Object instantiate() {
        return copy.get();
    }
}
