package org.bulkhooks.internal.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.OperationRecord;
import org.bulkhooks.spi.WrittenRecords;
import org.jspecify.annotations.Nullable;

/**
 * What a round has written.
 *
 * @param all what was written, for each of the steps that the round was given; null where there was nothing to write
 * @param rejected the positions of records that were left out
 */
record WrittenStages<W extends WrittenRecords>(List<@Nullable Stage<W>> all, Set<Integer> rejected) {

    List<Stage<W>> stages() {
        List<Stage<W>> stages = new ArrayList<>();
        for (Stage<W> stage : all) {
            if (stage != null) {
                stages.add(stage);
            }
        }
        return stages;
    }

    List<W> steps() {
        return stages().stream().map(Stage::step).toList();
    }

    /** Returns those whose records hooks can change: any hook can reach any of them, by references. */
    List<W> changing() {
        return stages().stream()
                .filter(stage -> stage.type() != ChangeType.DELETE)
                .map(Stage::step)
                .toList();
    }

    boolean isAnyOpen() {
        return steps().stream().anyMatch(WrittenRecords::isOpen);
    }

    /** Returns the records that were written, for each of the steps that the round was given. */
    List<List<? extends OperationRecord>> records() {
        List<List<? extends OperationRecord>> records = new ArrayList<>();
        for (Stage<W> stage : all) {
            records.add(
                    stage == null ? List.of() : Objects.requireNonNull(stage).records());
        }
        return records;
    }
}
