package org.bulkhooks.eclipselink.internal.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;

/**
 * The order in which rows are written so that foreign keys hold: rows that others of the same call refer to come first,
 * then classes in EclipseLink's own commit order, then the caller's order. Deletes go the other way.
 */
public final class WriteOrder {

    private final OperationContext context;

    private WriteOrder(OperationContext context) {
        this.context = context;
    }

    public static WriteOrder of(OperationContext context) {
        return new WriteOrder(context);
    }

    /** Returns the records in batches of one entity class each, none larger than a chunk, in the order of inserts. */
    public List<List<BulkRecord>> batches(List<BulkRecord> records) {
        Map<BulkRecord, Integer> depths = ReferenceDepths.of(records, context.unitOfWork());
        Map<Class<?>, Integer> commitOrder = commitOrder();
        Comparator<BulkRecord> order = Comparator.<BulkRecord>comparingInt(each -> depths.getOrDefault(each, 0))
                .thenComparingInt(each -> commitOrder.getOrDefault(each.plan().entityClass(), Integer.MAX_VALUE))
                // two classes that EclipseLink does not order must not be mixed in one batch
                .thenComparing(each -> each.plan().entityClass().getName())
                .thenComparingInt(BulkRecord::position);
        List<BulkRecord> sorted = new ArrayList<>(records);
        sorted.sort(order);
        return split(sorted, depths);
    }

    /** Returns the batches of updates, which need no order among rows. */
    public List<List<BulkRecord>> byClass(List<BulkRecord> records) {
        List<List<BulkRecord>> batches = new ArrayList<>();
        for (List<BulkRecord> ofClass : OperationContext.byClass(records).values()) {
            batches.addAll(split(ofClass, Map.of()));
        }
        return batches;
    }

    /** Returns the batches in the order of deletes. */
    public List<List<BulkRecord>> reversed(List<BulkRecord> records) {
        List<List<BulkRecord>> batches = new ArrayList<>(batches(records));
        Collections.reverse(batches);
        return batches;
    }

    private List<List<BulkRecord>> split(List<BulkRecord> sorted, Map<BulkRecord, Integer> depths) {
        List<List<BulkRecord>> batches = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= sorted.size(); to++) {
            boolean ends = to == sorted.size()
                    || to - from == context.options().chunkSize()
                    || sorted.get(to).plan() != sorted.get(from).plan()
                    || !depths.getOrDefault(sorted.get(to), 0).equals(depths.getOrDefault(sorted.get(from), 0));
            if (ends) {
                batches.add(sorted.subList(from, to));
                from = to;
            }
        }
        return batches;
    }

    private Map<Class<?>, Integer> commitOrder() {
        Map<Class<?>, Integer> order = new HashMap<>();
        for (Class<?> entityClass : context.unitOfWork().getCommitManager().getCommitOrder()) {
            order.put(entityClass, order.size());
        }
        return order;
    }
}
