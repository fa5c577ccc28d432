package org.bulkhooks.eclipselink.internal.operation;

import java.util.AbstractList;
import java.util.List;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.record.RecordIdentity;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.ChangedAttributes;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.spi.RecordChanges;
import org.bulkhooks.spi.RecordModel;

/** The records of one entity class in one chunk of a call, as hooks get them. */
public final class RecordChunk implements RecordChanges<Object> {

    private final EntityPlan plan;
    private final int number;
    private final List<BulkRecord> records;
    private final ChangeType type;
    private final ChangedAttributes changes;

    public RecordChunk(
            EntityPlan plan, int number, List<BulkRecord> records, ChangeType type, ChangedAttributes changes) {
        this.plan = plan;
        this.number = number;
        this.records = List.copyOf(records);
        this.type = type;
        this.changes = changes;
    }

    /** Returns the same chunk without the records that the operation does not write after all. */
    public RecordChunk only(Set<BulkRecord> written) {
        return new RecordChunk(
                plan, number, records.stream().filter(written::contains).toList(), type, changes);
    }

    public EntityPlan plan() {
        return plan;
    }

    public List<BulkRecord> records() {
        return records;
    }

    @Override
    @SuppressWarnings("unchecked") // the class of all records in this chunk
    public Class<Object> entityClass() {
        return (Class<Object>) plan.entityClass();
    }

    @Override
    public ChangeType type() {
        return type;
    }

    @Override
    public int chunk() {
        return number;
    }

    @Override
    public int size() {
        return records.size();
    }

    @Override
    public List<Object> newRecords() {
        return type == ChangeType.DELETE ? List.of() : new View(false);
    }

    @Override
    public List<Object> oldRecords() {
        return type == ChangeType.CREATE ? List.of() : new View(true);
    }

    @Override
    public int position(int index) {
        return records.get(index).position();
    }

    @Override
    public Object identity(int index) {
        BulkRecord each = records.get(index);
        return RecordIdentity.of(plan.rootClass(), each.idOrNull(), each.instance());
    }

    @Override
    public RecordModel<Object> model() {
        return changes.model();
    }

    @Override
    public boolean writes(int index, String path) {
        return changes.writes(records.get(index), path);
    }

    @Override
    public boolean changed(int index, String path) {
        changes.model().requireAttribute(path);
        return switch (type) {
            case CREATE -> true;
            case UPDATE -> changes.changed(records.get(index), path);
            case DELETE -> false;
        };
    }

    @Override
    public Set<String> changedAttributes(int index) {
        return switch (type) {
            case CREATE -> changes.attributes();
            case UPDATE -> changes.of(records.get(index));
            case DELETE -> Set.of();
        };
    }

    private final class View extends AbstractList<Object> {

        private final boolean old;

        View(boolean old) {
            this.old = old;
        }

        @Override
        public Object get(int index) {
            BulkRecord each = records.get(index);
            return old ? each.old() : each.instance();
        }

        @Override
        public int size() {
            return records.size();
        }
    }
}
