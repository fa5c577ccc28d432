package org.bulkhooks.eclipselink.internal.facade;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.steps.RecordClasses;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * Which records of a call cannot be written without rejected ones: they would end the call, or write what the result
 * says was left out.
 *
 * @param given all records of the call
 * @param classes tells which attributes the call writes
 */
record RejectedTies(UnitOfWorkImpl unitOfWork, ChangeType type, List<BulkRecord> given, RecordClasses classes) {

    /** Returns the rejections of records that cannot be written without those at some positions. */
    List<RejectedRecord> dependentOn(Set<Integer> positions) {
        List<RejectedRecord> dependent = new ArrayList<>();
        new RecordTies(unitOfWork, type, given, (each, attribute) -> classes.of(each)
                        .model()
                        .writes(each.instance(), attribute))
                .dependentOn(positions)
                .forEach((each, position) -> dependent.add(new RejectedRecord(
                        each.position(),
                        each.plan().entityClass(),
                        null,
                        "belongs to the rejected record at position " + position)));
        return dependent;
    }
}
