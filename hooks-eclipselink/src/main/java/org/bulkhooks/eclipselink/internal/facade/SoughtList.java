package org.bulkhooks.eclipselink.internal.facade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.cache.ManagedTwins;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.eclipselink.internal.upsert.ConflictKey;
import org.bulkhooks.eclipselink.internal.upsert.ExistingRows;
import org.bulkhooks.eclipselink.internal.upsert.UniqueConstraints;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.OperationRecord;
import org.bulkhooks.spi.SoughtRecords;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.jspecify.annotations.Nullable;

/** The records of an upsert: those that have rows, which are found and locked, and the others. */
final class SoughtList implements SoughtRecords<Written> {

    private final OperationContext context;
    private final InputCheck check;
    private final OldRecords reader;
    private final List<BulkRecord> given;
    private final List<BulkRecord> existing;
    private final KeyedInserts inserts;

    /**
     * Finds and locks the rows.
     *
     * @param given records that are not managed
     * @throws IllegalArgumentException if the attributes that tell whether a record has a row cannot do so, or cannot
     *     be updated
     */
    SoughtList(OperationContext context, InputCheck check, OldRecords reader, List<BulkRecord> given) {
        this.context = context;
        this.check = check;
        this.reader = reader;
        this.given = given;
        Map<EntityPlan, ConflictKey> keys = new HashMap<>();
        for (EntityPlan plan : OperationContext.byClass(given).keySet()) {
            keys.put(
                    plan,
                    ConflictKey.of(plan, context.unitOfWork(), context.options().conflictOn()));
        }
        check.requireAttributes(keys.keySet()); // also where nothing will be updated
        context.flush();
        ExistingRows rows = new ExistingRows(context, keys);
        this.existing = List.copyOf(find(rows, keys));
        this.inserts = new KeyedInserts(context, rows, keys, reader);
    }

    private Set<BulkRecord> find(ExistingRows rows, Map<EntityPlan, ConflictKey> keys) {
        try (JdbcAccess access = JdbcAccess.open(context.unitOfWork(), context.runtime())) {
            UniqueConstraints constraints = new UniqueConstraints(context.unitOfWork());
            keys.values().forEach(key -> constraints.require(access, key));
            return rows.find(access, reader, given);
        }
    }

    @Override
    public AffectedRecords<Written> createMissing() {
        Set<BulkRecord> there = Set.copyOf(existing);
        List<BulkRecord> missing = new ArrayList<>(given);
        missing.removeIf(there::contains);
        reader.keepChangesOf(missing, context.options().chunkSize());
        check.requireUnmanaged(missing);
        check.requireAssignedIds(missing);
        // rows that stay as they are depend on nothing
        List<BulkRecord> ties = context.options().ignoreConflicts() ? missing : given;
        return new Creates(context, missing, ties, reader, inserts);
    }

    @Override
    public AffectedRecords<Written> updateExisting() {
        return update(existing, given);
    }

    @Override
    public AffectedRecords<Written> updateConflicting() {
        return update(inserts.conflicting(), inserts.conflicting());
    }

    private AffectedRecords<Written> update(List<BulkRecord> records, List<BulkRecord> ties) {
        reader.keepChangesOf(records, context.options().chunkSize());
        check.requireUpdatable(records);
        ManagedTwins.refusePending(context.unitOfWork(), records, ChangeType.UPDATE);
        return Updates.of(context, records, ties, reader);
    }

    /**
     * Returns the id as the application knows it; EclipseLink would make a new embeddable, of a class with a public
     * constructor only.
     */
    @Override
    public @Nullable Object identifier(OperationRecord record) {
        Object instance = record.instance();
        List<DatabaseMapping> parts = DescriptorAccess.mappings(
                        context.planOf(instance).descriptor())
                .stream()
                .filter(DatabaseMapping::isPrimaryKeyMapping)
                .toList();
        return parts.size() == 1 && !parts.get(0).isForeignReferenceMapping()
                ? parts.get(0).getAttributeValueFromObject(instance)
                : context.entityManager()
                        .getEntityManagerFactory()
                        .getPersistenceUnitUtil()
                        .getIdentifier(instance);
    }
}
