package org.bulkhooks.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.bulkhooks.BulkOperations;
import org.bulkhooks.BulkOptions;
import org.bulkhooks.BulkResult;
import org.bulkhooks.UpdateOption;
import org.jspecify.annotations.Nullable;

/**
 * Writes the items of a chunk-oriented step of Jakarta Batch with {@link BulkOperations}: one operation for each chunk of the step, with its
 * hooks, in the transaction that the batch engine begins for the chunk. It keeps no state, so that a restarted step goes on where its
 * reader says, and each partition has a writer of its own.
 *
 * <p>A job names it by its class, {@code <writer ref="org.bulkhooks.batch.BulkItemWriter">}, with these properties:
 *
 * <ul>
 *   <li>{@code operation}: {@code create}, {@code update} or {@code delete}
 *   <li>{@code attributes}, for updates: the attributes to write, separated by commas; what differs, if it is missing
 * </ul>
 *
 * <p>It uses the {@link BulkOperations} without qualifier. A subclass that is a named bean of the application can use another one and do
 * more than the properties say; then the job names that bean.
 *
 * <p>What a hook throws fails the chunk: the engine rolls it back, and skips, retries or fails as the step is configured. The items are
 * entities, and become neither managed nor copied. The persistence unit is to use JTA; with a resource-local one the writes of a chunk
 * are not in the transaction of its checkpoint.
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

    /** Makes the writer; the batch engine sets its properties. */
    public BulkItemWriter() {}

    /**
     * Writes the items of one chunk.
     *
     * @param items entities, none null, none twice
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
     * @param items entities, none null, none twice
     * @return what was done
     * @throws IllegalArgumentException if a property is wrong
     */
    protected BulkResult write(BulkOperations bulk, List<Object> items) {
        return write(bulk, items, operation, attributes);
    }

    static BulkResult write(
            BulkOperations bulk, List<Object> items, @Nullable String operation, @Nullable String attributes) {
        String wanted = operation == null ? "" : operation.strip();
        UpdateOption[] options = options(attributes);
        if (options.length > 0 && !wanted.equals("update")) {
            throw new IllegalArgumentException(
                    "the property attributes of BulkItemWriter is for the operation update; leave it out");
        }
        return switch (wanted) {
            case "create" -> bulk.create(items);
            case "update" -> bulk.update(items, options);
            case "delete" -> bulk.delete(items);
            default ->
                throw new IllegalArgumentException("the property operation of BulkItemWriter is "
                        + (wanted.isEmpty() ? "missing" : "'" + wanted + "'")
                        + "; it is create, update or delete");
        };
    }

    private static UpdateOption[] options(@Nullable String attributes) {
        if (attributes == null || attributes.isBlank()) {
            return new UpdateOption[0];
        }
        String[] names = Arrays.stream(attributes.split(",")).map(String::strip).toArray(String[]::new);
        return new UpdateOption[] {BulkOptions.attributes(names)};
    }
}
