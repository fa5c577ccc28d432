package org.bulkhooks.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;
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
 *   <li>{@code partialSuccess}: {@code true} leaves rejected items out and writes the others
 *   <li>{@code listener}, with {@code partialSuccess}: the name of the bean, a {@link RejectedItemListener}, that is
 *       told what was left out
 *   <li>{@code skipRejected}: {@code true} lets the engine skip a rejected item that it writes alone, as it does when
 *       it tries a chunk again; the step names {@link org.bulkhooks.RecordsRejectedException} as retryable and as
 *       skippable
 * </ul>
 *
 * <p>It uses the {@link BulkOperations} without qualifier. A subclass that is a named bean of the application can use
 * another one and do more than the properties say; then the job names that bean.
 *
 * <p>What a hook throws fails the chunk: the engine rolls it back, and tries it again or fails as the step is
 * configured. After the items, it writes what has changed in managed entities, so that hooks of these throw here and
 * not at the commit. The items are entities, and become neither managed nor copied. The persistence unit is to use JTA;
 * with a resource-local one the writes of a chunk are not in the transaction of its checkpoint.
 *
 * <p>One instance serves one thread.
 */
@Vetoed // the batch engine makes it; as a bean it would be broken in applications on servers without Jakarta Batch
public class BulkItemWriter extends AbstractItemWriter {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    @Inject
    @BatchProperty(name = "operation")
    private @Nullable String operation;

    @Inject
    @BatchProperty(name = "attributes")
    private @Nullable String attributes;

    @Inject
    @BatchProperty(name = "conflictOn")
    private @Nullable String conflictOn;

    @Inject
    @BatchProperty(name = "partialSuccess")
    private @Nullable String partialSuccess;

    @Inject
    @BatchProperty(name = "listener")
    private @Nullable String listener;

    @Inject
    @BatchProperty(name = "skipRejected")
    private @Nullable String skipRejected;

    /** Makes the writer; the batch engine sets its properties. */
    public BulkItemWriter() {}

    /**
     * Writes the items of one chunk, and flushes the persistence context.
     *
     * @param items entities, no null, and no record twice
     * @throws IllegalArgumentException if a property is wrong
     * @throws org.bulkhooks.RecordsRejectedException if hooks or Bean Validation rejected items that are not to be left
     *     out; the message says whether positions are those of the chunk ("of the call") or of a flush of managed
     *     entities ("of the flush")
     * @throws RuntimeException as the method of {@link BulkOperations} that {@code operation} names
     */
    @Override
    public final void writeItems(List<Object> items) {
        BulkOperations bulk = bulkOperations();
        BulkResult result = write(bulk, items);
        if (!result.rejections().isEmpty()) {
            leftOut(rejected(items, result.rejections()));
        }
        bulk.flush(); // what hooks throw then is to be thrown here: at the commit it is too late to skip or to retry
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
        return new WriterProperties(operation, attributes, conflictOn, partialSuccess, listener, skipRejected)
                .write(bulk, items);
    }

    /**
     * Is told what was left out of a chunk, by default the bean that the property {@code listener} names; without that
     * property, which only a writer of the application can lack, a warning in the log says so. It is called in the
     * transaction of the chunk, after the accepted items are written.
     *
     * @param items at least one, in the order of the chunk
     * @throws IllegalArgumentException if there is no such bean
     */
    protected void leftOut(List<RejectedItem> items) {
        if (listener == null) {
            LOGGER.warning(() -> getClass().getName() + " left out " + items.size()
                    + " rejected items of a chunk, and nothing hears of them: override leftOut of BulkItemWriter");
            return;
        }
        String name = listener.strip();
        Instance<RejectedItemListener> listeners =
                CDI.current().select(RejectedItemListener.class, NamedLiteral.of(name));
        if (!listeners.isResolvable()) {
            throw new IllegalArgumentException("the property listener of BulkItemWriter is '" + name
                    + "', and no bean, or more than one, is @Named(\"" + name + "\") and a RejectedItemListener");
        }
        Instance.Handle<RejectedItemListener> handle = listeners.getHandle();
        try {
            handle.get().rejected(items);
        } finally {
            if (handle.getBean().getScope() == Dependent.class) {
                handle.destroy();
            }
        }
    }

    private static List<RejectedItem> rejected(List<Object> items, List<RejectedRecord> rejections) {
        Map<Integer, List<RejectedRecord>> byPosition = new TreeMap<>();
        rejections.forEach(rejection -> byPosition
                .computeIfAbsent(rejection.position(), position -> new ArrayList<>())
                .add(rejection));
        List<RejectedItem> rejected = new ArrayList<>();
        byPosition.forEach((position, why) -> rejected.add(new RejectedItem(items.get(position), why)));
        return rejected;
    }
}
