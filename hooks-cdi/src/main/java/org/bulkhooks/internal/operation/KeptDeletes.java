package org.bulkhooks.internal.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.OperationRecord;
import org.bulkhooks.spi.WrittenRecords;

/**
 * What becomes of the steps of a round when hooks have taken deletes back.
 *
 * @param updates what is to be written of the records that stay
 * @param left the steps that the round was given, without the deletes that are taken back
 */
record KeptDeletes<W extends WrittenRecords>(List<AffectedRecords<W>> updates, List<Stage<AffectedRecords<W>>> left) {

    /**
     * Takes deletes back.
     *
     * @param affected the steps that the round was given
     * @param kept the records that stay, by the records whose deletes are taken back; possibly none
     */
    static <W extends WrittenRecords> KeptDeletes<W> of(
            List<Stage<AffectedRecords<W>>> affected, Map<OperationRecord, Object> kept) {
        if (kept.isEmpty()) {
            return new KeptDeletes<>(List.of(), affected);
        }
        List<AffectedRecords<W>> updates = new ArrayList<>();
        List<Stage<AffectedRecords<W>>> left = new ArrayList<>();
        for (Stage<AffectedRecords<W>> stage : affected) {
            Map<OperationRecord, Object> ofStage = of(stage, kept);
            if (ofStage.isEmpty()) {
                left.add(stage);
            } else {
                AffectedRecords.Kept<W> taken = stage.step().keep(ofStage);
                updates.add(taken.updates());
                left.add(stage.next(taken.deletes(), taken.deletes().records()));
            }
        }
        return new KeptDeletes<>(updates, left);
    }

    private static Map<OperationRecord, Object> of(Stage<?> stage, Map<OperationRecord, Object> kept) {
        Map<OperationRecord, Object> ofStage = new LinkedHashMap<>();
        for (OperationRecord record : stage.records()) {
            Object stays = kept.get(record);
            if (stays != null) {
                ofStage.put(record, stays);
            }
        }
        return ofStage;
    }
}
