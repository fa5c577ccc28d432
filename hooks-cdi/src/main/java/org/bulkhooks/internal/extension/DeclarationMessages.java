package org.bulkhooks.internal.extension;

import java.util.Collection;
import org.bulkhooks.internal.dispatch.Hook;

/**
 * The messages at deployment about what is loaded for a hook and when it is called. An id is never reused, and is described in
 * docs/reference/deployment-messages.md.
 */
final class DeclarationMessages {

    private DeclarationMessages() {}

    /** HOOK-0017: an attribute is to be loaded that is no relation. */
    static Problem loadOfNoRelation(Hook hook, String path, Class<?> entity) {
        int last = path.lastIndexOf('.');
        return new Problem(
                "HOOK-0017",
                hook.signature(),
                "@Load loads relations, element collections and lazy attributes, and '" + path + "' of "
                        + entity.getSimpleName()
                        + " is none of these; "
                        + (last < 0
                                ? "it is there without it, so remove it"
                                : "name the relation that it belongs to, such as '" + path.substring(0, last)
                                        + "', or remove it"));
    }

    /** HOOK-0018: no relation is named that is to be loaded. */
    static Problem loadOfNothing(Hook hook) {
        return new Problem("HOOK-0018", hook.signature(), "@Load names no relation; name at least one, or remove it");
    }

    /** HOOK-0019: related records are to be loaded after the transaction. */
    static Problem loadsAfterTransaction(Hook hook, String what, String mend) {
        return new Problem(
                "HOOK-0019",
                hook.signature(),
                what + " is read after the completion of the transaction, when nothing can be loaded; " + mend);
    }

    /** HOOK-0020: the model of a hook for one class alone is no concrete entity. */
    static Problem exactTypeOfNoEntity(Hook hook) {
        return new Problem(
                "HOOK-0020",
                hook.signature(),
                "@ExactType leaves out the subclasses of " + hook.model().getSimpleName()
                        + ", which is no concrete entity itself, so that the hook would never be called; remove @ExactType, or"
                        + " observe a concrete entity");
    }

    /** HOOK-0021: net changes are asked for while the transaction runs. */
    static Problem netChangeInTransaction(Hook hook) {
        return new Problem(
                "HOOK-0021",
                hook.signature(),
                "the net change of a transaction is known when it is completed; write @Observes(during ="
                        + " TransactionPhase.AFTER_SUCCESS) on an After event, or remove @NetChange");
    }

    /** HOOK-0022: a hook at the end of the operation that is to be called in a later transaction phase. */
    static Problem completedInLaterPhase(Hook hook) {
        return new Problem(
                "HOOK-0022",
                hook.signature(),
                "OperationCompleted is observed at the end of the operation, in its transaction, and cannot wait for the phase "
                        + hook.phase() + "; remove during = ..., or observe AfterSave or AfterDelete");
    }

    /** HOOK-0023: what chooses records, on a hook that has none. */
    static Problem completedHasNoRecords(Hook hook, Collection<String> annotations) {
        return new Problem(
                "HOOK-0023",
                hook.signature(),
                "OperationCompleted has no records, so that " + String.join(", ", annotations)
                        + " would do nothing; remove it, or observe AfterSave or AfterDelete");
    }

    /** HOOK-0024: an annotation of hooks where there is no hook. */
    static Problem misplaced(String place, String annotation, String where) {
        return new Problem(
                "HOOK-0024",
                place,
                annotation + " does nothing here; it belongs on " + where + ", so move it there, or remove it");
    }

    /** HOOK-0025: a guard against recursion within an operation, on a hook that is called when all of them are over. */
    static Problem netChangeIsNeverReentered(Hook hook) {
        return new Problem(
                "HOOK-0025",
                hook.signature(),
                "@NonReentrant looks at the operations that are under way, and a hook with @NetChange is called when those of"
                        + " its transaction are over, so that it would do nothing; remove @NonReentrant, or @NetChange");
    }
}
