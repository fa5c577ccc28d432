package org.bulkhooks.internal.operation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.ChangeType;
import org.bulkhooks.spi.OperationRecord;
import org.bulkhooks.spi.WrittenRecords;
import org.jspecify.annotations.Nullable;

/**
 * What a round has written.
 *
 * @param all what was written, for each of the steps; null where there was nothing to write
 * @param added how many steps at the beginning the round was not given: updates of records whose deletes were taken
 *     back
 * @param rejected the positions of records that were left out
 * @param kept the positions of records whose deletes were taken back
 */
record WrittenStages<W extends WrittenRecords>(
        List<@Nullable Stage<W>> all, int added, Set<Integer> rejected, Set<Integer> kept) {

    /**
     * Tells what else the round has written.
     *
     * @param updates how many steps at the beginning are updates of records whose deletes were taken back
     * @param takenBack these records, also those that were rejected later
     */
    WrittenStages<W> adding(int updates, Set<OperationRecord> takenBack) {
        Set<Integer> positions =
                takenBack.stream().map(OperationRecord::position).collect(Collectors.toCollection(HashSet::new));
        positions.removeAll(rejected);
        return new WrittenStages<>(all, updates, rejected, Set.copyOf(positions));
    }

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
        for (Stage<W> stage : all.subList(added, all.size())) {
            records.add(
                    stage == null ? List.of() : Objects.requireNonNull(stage).records());
        }
        return records;
    }
}
