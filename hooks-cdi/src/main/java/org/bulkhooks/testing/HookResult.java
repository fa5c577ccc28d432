package org.bulkhooks.testing;

import java.util.List;
import java.util.Optional;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.internal.dispatch.ExpectedVetoes;

/**
 * What came of one hook and some changes.
 *
 * @param outcome whether the hook was called, and if not, why
 * @param calls how often it was called: once, or twice where it observes {@link org.bulkhooks.ChangeSet}, before and
 *     after the write
 * @param records the records that it was called with, those that passed its conditions; of the last call if there were
 *     two
 * @param rejections what it rejected, in the order of positions
 * @param kept the records whose deletes it took back; in a test, the records that were handed over
 * @param thrown what it or one of its conditions threw, a checked exception too; it also tells of a validation hook
 *     that wrote to a record
 * @param thrownAt the line that threw it, such as {@code AccountHooks.recheck(AccountHooks.java:48)}: the innermost one
 *     in the class of the hook or, if there is none, in the application; empty if nothing was thrown
 */
public record HookResult(
        Outcome outcome,
        int calls,
        List<Object> records,
        List<RejectedRecord> rejections,
        List<Object> kept,
        Optional<Throwable> thrown,
        String thrownAt) {

    /** Whether a hook is called, and if not, why. */
    public enum Outcome {
        /** It was called. */
        CALLED,
        /** It observes another model, or with {@link org.bulkhooks.ExactType} not this class. */
        OTHER_MODEL,
        /** It observes other events. */
        OTHER_EVENT,
        /** No record passed its conditions. */
        CONDITION,
        /** One of its conditions threw, which {@link HookResult#thrown()} tells. */
        CONDITION_FAILED,
        /** It is called with net changes, and there are none: old and new records are the same. */
        NO_CHANGE,
        /** It observes a phase after the transaction, or net changes, and the changes are those of a dry run. */
        DRY_RUN
    }

    /** Makes the result with copies of the lists. */
    public HookResult {
        records = List.copyOf(records);
        rejections = List.copyOf(rejections);
        kept = List.copyOf(kept);
    }

    /** Tells whether the hook was called. */
    public boolean called() {
        return outcome == Outcome.CALLED;
    }

    /**
     * Tells whether what was thrown is an {@link org.bulkhooks.ExpectedVeto}, by the annotation of its class. Names in
     * the configuration are an application's, and not read here.
     */
    public boolean expectedVeto() {
        return thrown.filter(ExpectedVetoes.marked()::contains).isPresent();
    }

    /**
     * Tells the outcome and numbers, and of what was thrown its class, its message and the line of the application that
     * threw it. Of records it tells nothing, because they may have secrets.
     */
    @Override
    public String toString() {
        return outcome + " with " + records.size() + " records, " + rejections.size() + " rejections"
                + thrown.map(this::text).orElse("");
    }

    private String text(Throwable failure) {
        return ", threw " + failure.getClass().getSimpleName()
                + (failure.getMessage() == null ? "" : ": " + failure.getMessage())
                + (thrownAt.isEmpty() ? "" : ", at " + thrownAt);
    }
}
