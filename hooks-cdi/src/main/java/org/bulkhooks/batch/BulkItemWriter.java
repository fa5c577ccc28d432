package org.bulkhooks.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkOptions;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.UpsertOption;
import org.bulkhooks.bulk.UpsertResult;
import org.jspecify.annotations.Nullable;

/**
 * Writes the items of a chunk-oriented step of Jakarta Batch with {@link BulkOperations}: one operation for each chunk
 * of the step, with its hooks, in the transaction that the batch engine begins for the chunk. It keeps no state, so
 * that a restarted step goes on where its reader says, and each partition has a writer of its own.
 *
 * <p>A job names it by its class, {@code <writer ref="org.bulkhooks.batch.BulkItemWriter">}, with these properties:
 *
 * <ul>
 *   <li>{@code operation}: {@code create}, {@code update}, {@code upsert} or {@code delete}
 *   <li>{@code attributes}, for updates and upserts: the attributes that existing rows get, separated by commas; all
 *       that differ, if it is missing
 *   <li>{@code conflictOn}, for upserts: the attributes that tell whether a record has a row, separated by commas; the
 *       id, if it is missing
 * </ul>
 *
 * <p>It uses the {@link BulkOperations} without qualifier. A subclass that is a named bean of the application can use
 * another one and do more than the properties say; then the job names that bean.
 *
 * <p>What a hook throws fails the chunk: the engine rolls it back, and skips, retries or fails as the step is
 * configured. The items are entities, and become neither managed nor copied. The persistence unit is to use JTA; with a
 * resource-local one the writes of a chunk are not in the transaction of its checkpoint.
 *
 * <p>One instance serves one thread.
 */
@Vetoed // the batch engine makes it; as a bean it would be broken in applications on servers without Jakarta Batch
public class BulkItemWriter extends AbstractItemWriter {

    @Inject
    @BatchProperty(name = "operation")
    private @Nullable String operation;

    @Inject
    @BatchProperty(name = "attributes")
    private @Nullable String attributes;

    @Inject
    @BatchProperty(name = "conflictOn")
    private @Nullable String conflictOn;

    /** Makes the writer; the batch engine sets its properties. */
    public BulkItemWriter() {}

    /**
     * Writes the items of one chunk.
     *
     * @param items entities, no null, and no record twice
     * @throws IllegalArgumentException if a property is wrong
     * @throws RuntimeException as the method of {@link BulkOperations} that {@code operation} names
     */
    @Override
    public final void writeItems(List<Object> items) {
        write(bulkOperations(), items);
    }

    /** Returns the bulk operations to write with, by default those of the EntityManager bean without qualifier. */
    protected BulkOperations bulkOperations() {
        return CDI.current().select(BulkOperations.class).get();
    }

    /**
     * Writes the items of one chunk, by default as the properties say. It is called in the transaction of the chunk.
     *
     * @param bulk what {@link #bulkOperations()} returned
     * @param items entities, no null, and no record twice
     * @return what was done
     * @throws IllegalArgumentException if a property is wrong
     */
    protected BulkResult write(BulkOperations bulk, List<Object> items) {
        return write(bulk, items, operation, attributes, conflictOn);
    }

    static BulkResult write(
            BulkOperations bulk,
            List<Object> items,
            @Nullable String operation,
            @Nullable String attributes,
            @Nullable String conflictOn) {
        String wanted = operation == null ? "" : operation.strip();
        String[] written = names(attributes);
        String[] key = names(conflictOn);
        if (written.length > 0 && !wanted.equals("update") && !wanted.equals("upsert")) {
            throw new IllegalArgumentException(
                    "the property attributes of BulkItemWriter is for the operations update and upsert; leave it out");
        }
        if (key.length > 0 && !wanted.equals("upsert")) {
            throw new IllegalArgumentException(
                    "the property conflictOn of BulkItemWriter is for the operation upsert; leave it out");
        }
        return switch (wanted) {
            case "create" -> bulk.create(items);
            case "update" ->
                written.length == 0 ? bulk.update(items) : bulk.update(items, BulkOptions.attributes(written));
            case "upsert" -> upsert(bulk, items, written, key);
            case "delete" -> bulk.delete(items);
            default ->
                throw new IllegalArgumentException("the property operation of BulkItemWriter is "
                        + (wanted.isEmpty() ? "missing" : "'" + wanted + "'")
                        + "; it is create, update, upsert or delete");
        };
    }

    private static BulkResult upsert(BulkOperations bulk, List<Object> items, String[] updating, String[] conflictOn) {
        List<UpsertOption> options = new ArrayList<>();
        if (updating.length > 0) {
            options.add(BulkOptions.updating(updating));
        }
        if (conflictOn.length > 0) {
            options.add(BulkOptions.conflictOn(conflictOn));
        }
        UpsertResult result = bulk.upsert(items, options.toArray(new UpsertOption[0]));
        return new BulkResult(result.records(), result.created() + result.updated(), result.rejections());
    }

    private static String[] names(@Nullable String property) {
        return property == null || property.isBlank()
                ? new String[0]
                : Arrays.stream(property.split(",")).map(String::strip).toArray(String[]::new);
    }
}
