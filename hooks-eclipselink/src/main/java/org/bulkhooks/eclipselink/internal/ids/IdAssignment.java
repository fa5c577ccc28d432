package org.bulkhooks.eclipselink.internal.ids;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.descriptors.ObjectBuilder;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.InsertObjectQuery;
import org.eclipse.persistence.sequencing.Sequence;

/**
 * Gives generated ids to new records, before any hook sees them: one query for each generator, whatever the number of
 * records. Ids that the database makes during the insert come later.
 */
public final class IdAssignment {

    private final UnitOfWorkImpl unitOfWork;
    private final IdBlocks blocks;

    public IdAssignment(OperationContext context) {
        this.unitOfWork = context.unitOfWork();
        this.blocks = new IdBlocks(context);
    }

    public void assign(List<BulkRecord> records) {
        Map<String, List<BulkRecord>> byGenerator = new LinkedHashMap<>();
        for (BulkRecord each : records) {
            if (needsId(each)) {
                byGenerator
                        .computeIfAbsent(each.plan().descriptor().getSequenceNumberName(), name -> new ArrayList<>())
                        .add(each);
            }
        }
        byGenerator.values().forEach(this::assignFromOneGenerator);
        records.forEach(each -> each.id(each.plan().givenId(each.instance())));
    }

    private static boolean needsId(BulkRecord record) {
        ClassDescriptor descriptor = record.plan().descriptor();
        if (!descriptor.usesSequenceNumbers() || record.plan().idComesWithInsert()) {
            return false;
        }
        ObjectBuilder builder = descriptor.getObjectBuilder();
        DatabaseField field = descriptor.getSequenceNumberField();
        int component = DescriptorAccess.idColumns(descriptor).indexOf(field);
        return descriptor.getSequence().shouldAlwaysOverrideExistingValue()
                || builder.isPrimaryKeyComponentInvalid(
                        builder.getBaseValueForField(field, record.instance()), component);
    }

    private void assignFromOneGenerator(List<BulkRecord> records) {
        Sequence generator = records.get(0).plan().descriptor().getSequence();
        // EclipseLink's own pool serves small calls without a query, most of the time
        Iterator<Long> ids = records.size() <= generator.getPreallocationSize()
                ? null
                : blocks.draw(generator, records.get(0).plan().descriptor().getSequenceNumberName(), records.size());
        InsertObjectQuery query = null;
        for (BulkRecord each : records) {
            if (ids == null) {
                each.plan().builder().assignSequenceNumber(each.instance(), unitOfWork);
                continue;
            }
            if (query == null || query.getDescriptor() != each.plan().descriptor()) {
                query = query(each.plan());
            }
            query.setObject(each.instance());
            each.plan().builder().assignSequenceNumber(query, ids.next());
        }
    }

    /** EclipseLink takes the id that it assigns to the records of a class from such a query. */
    private InsertObjectQuery query(EntityPlan plan) {
        InsertObjectQuery query = new InsertObjectQuery();
        query.setSession(unitOfWork);
        query.setDescriptor(plan.descriptor());
        query.setModifyRow(plan.builder().createRecord(1, unitOfWork));
        return query;
    }
}
