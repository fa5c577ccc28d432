package org.bulkhooks.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkOption;
import org.bulkhooks.bulk.BulkOptions;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.CreateOption;
import org.bulkhooks.bulk.DeleteOption;
import org.bulkhooks.bulk.UpdateOption;
import org.bulkhooks.bulk.UpsertOption;
import org.bulkhooks.bulk.UpsertResult;
import org.jspecify.annotations.Nullable;

/** What a job says of a writer, as it stands in the job; null where it says nothing. */
record WriterProperties(
        @Nullable String operation,
        @Nullable String attributes,
        @Nullable String conflictOn,
        @Nullable String partialSuccess,
        @Nullable String listener,
        @Nullable String skipRejected) {

    /**
     * Writes the items of a chunk.
     *
     * @throws IllegalArgumentException if a property is wrong
     * @throws RecordsRejectedException if items were rejected and are not to be left out
     */
    BulkResult write(BulkOperations bulk, List<Object> items) {
        boolean leavesOut = isTrue("partialSuccess", partialSuccess);
        boolean skips = isTrue("skipRejected", skipRejected);
        if (leavesOut && skips) {
            throw wrong(
                    "skipRejected",
                    "leaves rejected items to the engine, and partialSuccess leaves them out; set one of them");
        }
        if (leavesOut && (listener == null || listener.isBlank())) {
            throw wrong(
                    "listener",
                    "is missing: with partialSuccess it names the bean, a RejectedItemListener, that is told what was left out");
        }
        if (!leavesOut && listener != null) {
            throw wrong("listener", "is for partialSuccess=true; leave it out");
        }
        boolean alone = skips && items.size() == 1;
        BulkResult result = write(bulk, items, leavesOut || alone);
        if (alone && !result.rejections().isEmpty()) {
            // nothing is written: thrown from here, it does not mark the transaction, and the engine can skip the item
            throw new RecordsRejectedException(result.rejections(), "call");
        }
        return result;
    }

    private BulkResult write(BulkOperations bulk, List<Object> items, boolean partially) {
        String wanted = operation == null ? "" : operation.strip();
        String[] written = names(attributes);
        String[] key = names(conflictOn);
        if (written.length > 0 && !wanted.equals("update") && !wanted.equals("upsert")) {
            throw wrong("attributes", "is for the operations update and upsert; leave it out");
        }
        if (key.length > 0 && !wanted.equals("upsert")) {
            throw wrong("conflictOn", "is for the operation upsert; leave it out");
        }
        List<BulkOption> options = partially ? List.of(BulkOptions.partialSuccess()) : List.of();
        return switch (wanted) {
            case "create" -> bulk.create(items, options.toArray(new CreateOption[0]));
            case "update" -> {
                List<UpdateOption> all = new ArrayList<>(options);
                if (written.length > 0) {
                    all.add(BulkOptions.attributes(written));
                }
                yield bulk.update(items, all.toArray(new UpdateOption[0]));
            }
            case "upsert" -> {
                List<UpsertOption> all = new ArrayList<>(options);
                if (written.length > 0) {
                    all.add(BulkOptions.updating(written));
                }
                if (key.length > 0) {
                    all.add(BulkOptions.conflictOn(key));
                }
                UpsertResult result = bulk.upsert(items, all.toArray(new UpsertOption[0]));
                yield new BulkResult(result.records(), result.created() + result.updated(), result.rejections());
            }
            case "delete" -> bulk.delete(items, options.toArray(new DeleteOption[0]));
            default ->
                throw wrong(
                        "operation",
                        "is " + (wanted.isEmpty() ? "missing" : "'" + wanted + "'")
                                + "; it is create, update, upsert or delete");
        };
    }

    private static boolean isTrue(String property, @Nullable String value) {
        String given = value == null ? "false" : value.strip();
        if (!given.equals("true") && !given.equals("false")) {
            throw wrong(property, "is '" + given + "'; it is true or false");
        }
        return given.equals("true");
    }

    private static IllegalArgumentException wrong(String property, String what) {
        return new IllegalArgumentException("the property " + property + " of BulkItemWriter " + what);
    }

    private static String[] names(@Nullable String property) {
        return property == null || property.isBlank()
                ? new String[0]
                : Arrays.stream(property.split(",")).map(String::strip).toArray(String[]::new);
    }
}
