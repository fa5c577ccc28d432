package org.bulkhooks.eclipselink.internal.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.context.BroughtAlong.Origin;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState.RejectedInstance;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState.RejectionAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the records of a create or update when hooks reject what they bring along: it is a rejection of each
 * record that does so. Where records can be left out, they leave the persistence context, with all that nobody else
 * brings along.
 */
public final class RejectedChildren implements RejectionAnswer {

    private final TransactionState transaction;
    private final WrittenAlong children;
    private final boolean leavesOut;
    private final Function<Set<Integer>, List<RejectedRecord>> dependents;
    private final int writesBefore;
    private List<RejectedRecord> rejections = List.of();

    /**
     * Makes it before the flush.
     *
     * @param children what the records bring along
     * @param leavesOut whether records are left out, where the call would end otherwise
     * @param dependents finds the rejections of records that cannot be written without those at some positions
     */
    public RejectedChildren(
            TransactionState transaction,
            WrittenAlong children,
            boolean leavesOut,
            Function<Set<Integer>, List<RejectedRecord>> dependents) {
        this.transaction = transaction;
        this.children = children;
        this.leavesOut = leavesOut;
        this.dependents = dependents;
        this.writesBefore = transaction.writes();
    }

    /** What the records of a call bring along into the flush that writes both. */
    interface WrittenAlong {

        /** Returns why a managed instance is there; nothing if no record brings it along. */
        List<Origin> origins(Object managed);

        /**
         * Takes records at some positions back, with all that only they bring along: a flush then writes nothing of it.
         *
         * @return false if that cannot be done
         */
        boolean takeBack(Set<Integer> positions);
    }

    /** Returns the rejections of the records that have left the flush. */
    public List<RejectedRecord> rejections() {
        return rejections;
    }

    @Override
    public boolean leaveOut(List<RejectedInstance> rejected) {
        List<RejectedRecord> ofRecords = ofRecords(rejected);
        if (ofRecords.isEmpty()) {
            return false;
        }
        // a further round of the flush has nothing to leave out any more: the rows are written
        if (leavesOut && transaction.writes() == writesBefore) {
            List<RejectedRecord> all = new ArrayList<>(ofRecords);
            all.addAll(dependents.apply(positions(ofRecords)));
            if (children.takeBack(positions(all))) {
                rejections = List.copyOf(all);
                return true;
            }
        }
        throw new RecordsRejectedException(
                ofRecords.stream()
                        .sorted(Comparator.comparingInt(RejectedRecord::position))
                        .toList(),
                "call");
    }

    /** Returns the rejections of the records, or none if one of the rejected instances was persisted by a hook. */
    private List<RejectedRecord> ofRecords(List<RejectedInstance> rejected) {
        List<RejectedRecord> found = new ArrayList<>();
        for (RejectedInstance each : rejected) {
            List<Origin> ofInstance = children.origins(each.instance());
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

    /** Returns the positions of rejected records. */
    public static Set<Integer> positions(List<RejectedRecord> rejections) {
        return rejections.stream().map(RejectedRecord::position).collect(Collectors.toUnmodifiableSet());
    }
}
