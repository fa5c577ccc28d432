package org.bulkhooks.eclipselink.mappings.harness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bulkhooks.eclipselink.semantics.harness.Database;
import org.eclipse.persistence.sequencing.NativeSequence;
import org.eclipse.persistence.sequencing.Sequence;
import org.eclipse.persistence.sequencing.TableSequence;

/** What ids of a persistence unit are generated from: begun anew for each run, so that both sides get the same. */
final class GeneratedIds {

    /** The last id of the first block that the rows get their ids from which are there before. */
    static final int OF_THE_ROWS = 1_000;

    /**
     * The last id of the first block for records that are created by the work that is compared; those have smaller
     * ones.
     */
    static final int OF_THE_WORK = 700_000;

    private static final int ABOVE_ALL_OTHERS = 600_000;

    private final Database database;
    private final List<Side> sides;
    private final Set<Sequence> sequences = new LinkedHashSet<>();

    GeneratedIds(Database database, List<Side> sides) {
        this.database = database;
        this.sides = sides;
        sides.get(0).session().getDescriptors().values().stream()
                .map(descriptor -> descriptor.getSequence())
                .filter(sequence -> sequence != null)
                .forEach(sequences::add);
    }

    /** Tells whether an id was generated in the work that is compared. */
    static boolean isOfTheWork(String id) {
        return id.matches("[67]\\d{5}") && Integer.parseInt(id) > ABOVE_ALL_OTHERS;
    }

    void restart(int value) {
        List<String> sql = new ArrayList<>();
        for (Sequence sequence : sequences) {
            if (sequence instanceof TableSequence table) {
                sql.add("update " + table.getTableName() + " set " + table.getCounterFieldName() + " = " + value
                        + " where " + table.getNameFieldName() + " = '" + table.getName() + "'");
            } else if (sequence instanceof NativeSequence && !sequence.shouldAcquireValueAfterInsert()) {
                sql.add("alter sequence " + sequence.getQualified(sequence.getName()) + " restart with " + value);
            }
        }
        database.execute(sql);
        sides.forEach(side -> side.session().getSequencingControl().initializePreallocated());
    }
}
