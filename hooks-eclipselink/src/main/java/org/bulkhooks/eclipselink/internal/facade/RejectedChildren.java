package org.bulkhooks.eclipselink.internal.facade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.facade.BroughtAlong.Origin;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState.RejectedInstance;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState.RejectionAnswer;
import org.bulkhooks.eclipselink.internal.write.BulkRecord;
import org.bulkhooks.eclipselink.internal.write.OperationContext;
import org.eclipse.persistence.internal.descriptors.DescriptorIterator;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the records of a create when hooks reject what they bring along: it is a rejection of each record that does so. With
 * partial success they leave the persistence context, with all that nobody else brings along.
 */
final class RejectedChildren implements RejectionAnswer {

    private final OperationContext context;
    private final List<BulkRecord> records;
    private final BroughtAlong brought;
    private final Function<Set<Integer>, List<RejectedRecord>> dependents;
    private final int writesBefore;
    private List<RejectedRecord> rejections = List.of();

    /**
     * Makes it before the flush.
     *
     * @param records the records that are about to be written
     * @param dependents finds the rejections of records that cannot be written without those at some positions
     */
    RejectedChildren(
            OperationContext context,
            List<BulkRecord> records,
            BroughtAlong brought,
            Function<Set<Integer>, List<RejectedRecord>> dependents) {
        this.context = context;
        this.records = records;
        this.brought = brought;
        this.dependents = dependents;
        this.writesBefore = context.transaction().writes();
    }

    /** Returns the rejections of the records that have left the flush. */
    List<RejectedRecord> rejections() {
        return rejections;
    }

    @Override
    public boolean leaveOut(List<RejectedInstance> rejected) {
        // a further round of the flush has nothing to leave out any more: the rows are written
        if (!context.options().partial() || context.transaction().writes() != writesBefore) {
            end(rejected, brought::of);
        }
        List<RejectedRecord> found = ofRecords(rejected, brought::of);
        if (found.isEmpty()) {
            return false;
        }
        found.addAll(dependents.apply(positions(found)));
        rejections = List.copyOf(found);
        leave(positions(found));
        return true;
    }

    /**
     * Ends the call with the rejections of the records that bring the rejected ones along.
     *
     * @param origins tells which records bring a managed instance along; where none does, nothing happens
     */
    static void end(List<RejectedInstance> rejected, Function<Object, List<Origin>> origins) {
        List<RejectedRecord> found = ofRecords(rejected, origins);
        if (!found.isEmpty()) {
            throw new RecordsRejectedException(found.stream()
                    .sorted(Comparator.comparingInt(RejectedRecord::position))
                    .toList());
        }
    }

    /** Returns the rejections of the records, or none if one of the rejected instances was persisted by a hook. */
    private static List<RejectedRecord> ofRecords(
            List<RejectedInstance> rejected, Function<Object, List<Origin>> origins) {
        List<RejectedRecord> found = new ArrayList<>();
        for (RejectedInstance each : rejected) {
            List<Origin> ofInstance = origins.apply(each.instance());
            if (ofInstance.isEmpty()) {
                return List.of();
            }
            ofInstance.forEach(origin -> found.add(new RejectedRecord(
                    origin.record().position(),
                    each.rejection().entityClass(),
                    path(origin, each.rejection().attribute()),
                    each.rejection().message())));
        }
        return found;
    }

    private static String path(Origin origin, @Nullable String attribute) {
        return attribute == null ? origin.path() : origin.path() + "." + attribute;
    }

    private static Set<Integer> positions(List<RejectedRecord> rejections) {
        return rejections.stream().map(RejectedRecord::position).collect(Collectors.toCollection(HashSet::new));
    }

    private void leave(Set<Integer> positions) {
        Set<Object> leaving = Collections.newSetFromMap(new IdentityHashMap<>());
        List<BulkRecord> left = records.stream()
                .filter(each -> positions.contains(each.position()))
                .toList();
        left.forEach(each -> leaving.add(each.instance()));
        RepeatableWriteUnitOfWork unitOfWork = context.unitOfWork();
        brought.forEach((instance, origins) -> {
            if (unitOfWork.isCloneNewObject(instance)
                    && origins.stream()
                            .allMatch(each -> positions.contains(each.record().position()))) {
                leaving.add(instance);
            }
        });
        new PendingReferences(unitOfWork, left).removeNew();
        leaving.forEach(each -> unitOfWork.unregisterObject(each, DescriptorIterator.NoCascading, true));
        context.before().restore(leaving);
    }
}
