package org.bulkhooks.eclipselink.internal.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bulkhooks.eclipselink.internal.assignment.AssignedColumn;
import org.bulkhooks.eclipselink.internal.assignment.ComputedColumns;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.read.WriterSupport;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.queries.ComplexQueryResult;
import org.eclipse.persistence.queries.ReadAllQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.jspecify.annotations.Nullable;

/**
 * Finds, locks and reads rows with one query, where their records are no more than their rows: the query for ids, and
 * those that read the records by them, are spared. It is for models whose classes are all in one table, without eager
 * relations.
 */
final class WholeRows {

    private static final AbstractRecord NOTHING = new DatabaseRecord(0);

    private final ClassDescriptor descriptor;
    private final UnitOfWorkImpl reader;
    private final ComputedColumns computed;
    private final List<AssignedColumn> before;
    private final Map<Object, Object> records = new HashMap<>();

    /**
     * Makes it.
     *
     * @param reader the unit of work that the records are to belong to, which has none yet
     * @param computed the values to be computed for each row
     * @param before the columns to be told as they are yet, whatever the record has
     */
    WholeRows(
            ClassDescriptor descriptor, UnitOfWorkImpl reader, ComputedColumns computed, List<AssignedColumn> before) {
        this.descriptor = descriptor;
        this.reader = reader;
        this.computed = computed;
        this.before = before;
    }

    /**
     * Tells whether the rows of a model can be read so.
     *
     * @param withCollections whether collections are to be read with the records
     */
    static boolean suit(ClassDescriptor descriptor, UnitOfWorkImpl reader, boolean withCollections) {
        return !descriptor.hasTablePerClassPolicy()
                && !descriptor.getQueryManager().hasReadAllQuery()
                && !WriterSupport.isPartitioned(descriptor, reader)
                && withSubclasses(descriptor)
                        .allMatch(each -> DescriptorAccess.tables(each).size() == 1
                                && DescriptorAccess.mappings(each).stream()
                                        .allMatch(mapping -> isOfRow(mapping, withCollections)));
    }

    private static Stream<ClassDescriptor> withSubclasses(ClassDescriptor descriptor) {
        return descriptor.hasInheritance()
                ? Stream.concat(
                        Stream.of(descriptor), descriptor.getInheritancePolicy().getAllChildDescriptors().stream())
                : Stream.of(descriptor);
    }

    private static boolean isOfRow(DatabaseMapping mapping, boolean withCollections) {
        if (mapping instanceof AggregateObjectMapping embedded) {
            return DescriptorAccess.mappings(embedded.getReferenceDescriptor()).stream()
                    .allMatch(each -> isOfRow(each, withCollections));
        }
        return !(mapping instanceof ForeignReferenceMapping relation)
                || (relation.isLazy()
                        && relation.usesIndirection()
                        && !relation.isJoinFetched()
                        && !(withCollections && relation.isCollectionMapping()));
    }

    /**
     * Reads the rows.
     *
     * @param query selects them, in the order of ids, and locks them
     */
    List<MatchedRow> read(ReadAllQuery query, AbstractRecord arguments) {
        query.setShouldIncludeData(true);
        computed.addTo(query);
        ComplexQueryResult result = (ComplexQueryResult) Objects.requireNonNull(reader.executeQuery(query, arguments));
        List<?> found = (List<?>) result.getResult();
        List<?> data = (List<?>) result.getData();
        if (found.size() != data.size()) {
            throw new IllegalStateException("EclipseLink made " + found.size() + " records of " + data.size()
                    + " rows of " + descriptor.getAlias());
        }
        List<MatchedRow> matched = new ArrayList<>(found.size());
        for (int index = 0; index < found.size(); index++) {
            AbstractRecord row = (AbstractRecord) data.get(index);
            Object id = descriptor.getObjectBuilder().extractPrimaryKeyFromRow(row, reader);
            if (records.put(id, found.get(index)) == null) {
                AbstractRecord values = computed.of(row);
                matched.add(new MatchedRow(id, version(row), values, computed.hold(values, row), before(row)));
            }
        }
        return matched;
    }

    private @Nullable Object version(AbstractRecord row) {
        return descriptor.getOptimisticLockingPolicy() instanceof VersionLockingPolicy policy
                ? row.get(policy.getWriteLockField())
                : null;
    }

    private AbstractRecord before(AbstractRecord row) {
        if (before.isEmpty()) {
            return NOTHING;
        }
        AbstractRecord values = new DatabaseRecord();
        for (AssignedColumn each : before) {
            DatabaseField field = each.field();
            @Nullable Object value = row.get(field);
            values.put(field, value);
        }
        return values;
    }

    /** Returns the record of each row by its id. */
    Map<Object, Object> records() {
        return records;
    }
}
