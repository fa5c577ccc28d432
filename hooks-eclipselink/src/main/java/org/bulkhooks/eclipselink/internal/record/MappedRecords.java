package org.bulkhooks.eclipselink.internal.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bulkhooks.spi.RecordAttribute;
import org.bulkhooks.spi.RecordModel;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one entity class as EclipseLink's mappings do, and their related records, which belong to the
 * persistence context of the operation.
 *
 * @param <E> the entity class
 */
public final class MappedRecords<E> implements RecordModel<E> {

    private final ClassDescriptor descriptor;
    private final UnitOfWorkImpl uow;
    private final PathReader reader;
    private final RecordFacts facts;
    private final Map<String, MappedAttribute<E>> attributes = new HashMap<>();

    /**
     * Makes the model; cheap.
     *
     * @param descriptor the descriptor of the concrete entity class
     * @param uow the unit of work of the operation
     */
    public MappedRecords(ClassDescriptor descriptor, UnitOfWorkImpl uow) {
        this(descriptor, uow, RecordFacts.NONE);
    }

    /**
     * Makes the model of records that do not tell everything of their rows.
     *
     * @param facts tells the rest
     */
    public MappedRecords(ClassDescriptor descriptor, UnitOfWorkImpl uow, RecordFacts facts) {
        this.facts = facts;
        this.descriptor = descriptor;
        this.uow = uow;
        this.reader = new PathReader(uow);
    }

    @Override
    public Set<String> attributes() {
        return comparison().attributes();
    }

    @Override
    public RecordAttribute<E> attribute(String path, Supplier<? extends Collection<E>> chunk) {
        return new ChunkAttribute<>(attribute(path), chunk, uow);
    }

    private MappedAttribute<E> attribute(String path) {
        MappedAttribute<E> known = attributes.get(path);
        if (known == null) {
            known = new MappedAttribute<>(path, DirectPaths.find(descriptor, path, uow), facts, reader, uow);
            attributes.put(path, known);
        }
        return known;
    }

    @Override
    public boolean differs(E left, E right, String path) {
        return attribute(path).differs(left, right);
    }

    @Override
    public void requireAttribute(String path) {
        attribute(path);
    }

    @Override
    public Set<String> differences(E left, E right) {
        Set<String> differences = comparison().differences(left, right);
        Set<String> known = facts.changed(left);
        if (known.isEmpty()) {
            return differences;
        }
        Set<String> all = new LinkedHashSet<>(differences);
        all.addAll(known);
        return all;
    }

    @Override
    public boolean writes(E record, String path) {
        return facts.writes(record, path);
    }

    /** Returns the names of the attributes that the operation gives another value. */
    public Set<String> written(E record, E old) {
        return differences(record, old).stream()
                .filter(path -> writes(record, path))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close(Collection<? extends E> records) {
        GoneRelations relations = new GoneRelations(descriptor, uow);
        records.forEach(relations::close);
    }

    @Override
    public @Nullable Object value(E record, String path) {
        return attribute(path).value(record);
    }

    @Override
    public boolean hasValue(E record, String path, @Nullable Object value) {
        return attribute(path).hasValue(record, value);
    }

    @Override
    public void load(Collection<? extends E> records, String path, boolean target) {
        new PathLoader(uow).load(records, attribute(path).path(), target);
    }

    @Override
    public Supplier<Set<String>> changesFromNow(E record) {
        Object state = new RecordCopy(uow).of(record, descriptor);
        return () -> AttributeComparison.withInserted(descriptor, uow).differences(state, record);
    }

    private AttributeComparison comparison() {
        return AttributeComparison.of(descriptor, uow);
    }
}
