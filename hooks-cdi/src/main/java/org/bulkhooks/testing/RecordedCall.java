package org.bulkhooks.testing;

import java.util.List;
import java.util.Optional;
import org.bulkhooks.ChangeType;
import org.bulkhooks.HookDescription;

/**
 * A call of a hook that is over. Tests read calls and do not construct them: later versions may add components.
 *
 * @param hook the hook
 * @param entityClass the concrete entity class of the records, or the model at the end of an operation
 * @param type what happened to the records, or empty at the end of an operation
 * @param records the records that it was called with: new ones of creates and updates, old ones of deletes, none at the
 *     end of an operation; not copied
 * @param depth how many operations were nested, 1 for an operation that no hook started
 * @param rejected how many of the records it rejected
 * @param failure the class of what it threw, or empty
 * @param expectedVeto whether that is an {@link org.bulkhooks.ExpectedVeto}, by the annotation or the configuration
 * @param statements how many {@linkplain Recording#statements() statements} were executed on its thread while it ran,
 *     those of operations that it started and of their hooks included
 * @param selfStatements the same without those that the hooks of these operations sent
 */
public record RecordedCall(
        HookDescription hook,
        Class<?> entityClass,
        Optional<ChangeType> type,
        List<Object> records,
        int depth,
        int rejected,
        Optional<Class<? extends Throwable>> failure,
        boolean expectedVeto,
        int statements,
        int selfStatements) {

    /** Makes the call with a copy of the list. */
    public RecordedCall {
        records = List.copyOf(records);
    }

    /** Returns the name of the observer method. */
    public String method() {
        return hook.method();
    }

    /** Tells the hook and the number of records: records may have secrets. */
    @Override
    public String toString() {
        return hook.signature() + " with " + records.size() + " " + entityClass.getSimpleName() + " at depth " + depth
                + failure.map(thrown -> (expectedVeto ? ", vetoed with " : ", failed with ") + thrown.getSimpleName())
                        .orElse("");
    }
}
