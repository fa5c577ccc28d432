package org.bulkhooks.eclipselink.internal.facade;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.Attributes;
import org.bulkhooks.BulkOption;
import org.bulkhooks.ConflictOn;
import org.bulkhooks.IgnoreConflicts;
import org.bulkhooks.OnUpserted;
import org.bulkhooks.Updating;
import org.bulkhooks.UpsertOption;
import org.bulkhooks.eclipselink.internal.write.OperationOptions;
import org.bulkhooks.spi.HookSettings;
import org.jspecify.annotations.Nullable;

/**
 * The options of one upsert.
 *
 * @param conflictOn the attributes that tell whether a record has a row, or none for the id
 * @param ignoreConflicts whether rows that are there stay as they are
 * @param upserted who is told what became of each record, or null
 * @param operation the options that other calls have too; their attributes are those that rows that are there get
 */
record UpsertOptions(
        Set<String> conflictOn,
        boolean ignoreConflicts,
        @Nullable OnUpserted upserted,
        OperationOptions operation) {

    static UpsertOptions of(HookSettings settings, UpsertOption... options) {
        @Nullable ConflictOn conflictOn = null;
        @Nullable Updating updating = null;
        @Nullable IgnoreConflicts ignore = null;
        @Nullable OnUpserted upserted = null;
        List<BulkOption> others = new ArrayList<>();
        for (UpsertOption option : Objects.requireNonNull(options, "options")) {
            Objects.requireNonNull(option, "option");
            if (option instanceof ConflictOn given) {
                OperationOptions.requireFirst(conflictOn, "conflictOn");
                conflictOn = given;
            } else if (option instanceof Updating given) {
                OperationOptions.requireFirst(updating, "updating");
                updating = given;
                others.add(new Attributes(given.attributes()));
            } else if (option instanceof IgnoreConflicts given) {
                OperationOptions.requireFirst(ignore, "ignoreConflicts");
                ignore = given;
            } else if (option instanceof OnUpserted given) {
                OperationOptions.requireFirst(upserted, "onUpserted");
                upserted = given;
            } else {
                others.add(option);
            }
        }
        if (updating != null && ignore != null) {
            throw new IllegalArgumentException(
                    "updating and ignoreConflicts exclude each other: either rows that are there get"
                            + " the attributes, or they stay as they are; give one of them");
        }
        return new UpsertOptions(
                conflictOn == null ? Set.of() : conflictOn.attributes(),
                ignore != null,
                upserted,
                OperationOptions.of(settings, others.toArray(new BulkOption[0])));
    }
}
