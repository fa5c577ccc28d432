package org.bulkhooks.eclipselink.internal.facade;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.context.ManagedWriter;
import org.bulkhooks.eclipselink.internal.context.RejectedChildren;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.steps.RecordClass;
import org.bulkhooks.eclipselink.internal.steps.RecordClasses;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.spi.AcceptedRecords;
import org.bulkhooks.spi.AffectedRecords;

/**
 * Updates that are merged into the persistence context.
 *
 * @param ties tells which records cannot be written without others
 * @param all the records that are merged
 * @param accepted those that have a change of their own; the others can bring changed rows along
 * @param first whether the records can be left out: those of a further round are in the database
 * @param further makes the update of what after hooks change
 */
record Merges(
        OperationContext context,
        RecordClasses classes,
        RejectedTies ties,
        List<BulkRecord> all,
        List<BulkRecord> accepted,
        boolean first,
        Function<List<BulkRecord>, AffectedRecords<Written>> further)
        implements AcceptedRecords<Written> {

    @Override
    public boolean isEmpty() {
        return all.isEmpty();
    }

    @Override
    public boolean writesWorkOfHooks() {
        return false;
    }

    @Override
    public Written write(IntConsumer rows) {
        boolean limited = !context.options().attributes().isEmpty();
        List<RejectedRecord> rejections = new ManagedWriter(context)
                .merge(
                        all,
                        limited ? this::merged : null,
                        context.options().partialSuccess() && first,
                        ties::dependentOn);
        rows.accept(accepted.size());
        List<BulkRecord> written = BulkRecord.without(RejectedChildren.positions(rejections), accepted);
        // those without a change of their own are as they were written too, with what they bring along
        BulkRecord.without(RejectedChildren.positions(rejections), all)
                .forEach(each -> context.transaction().wrote(ChangeType.UPDATE, each.instance()));
        return new Written(written, rejections, further, null);
    }

    /**
     * Returns the attributes that a limited update merges: those that differ, and relations, for what they cascade to.
     */
    private Set<String> merged(BulkRecord record) {
        RecordClass ofClass = classes.of(record);
        Set<String> attributes = new LinkedHashSet<>(ofClass.written(record));
        attributes.addAll(ofClass.columns().namedRelations());
        return attributes;
    }
}
