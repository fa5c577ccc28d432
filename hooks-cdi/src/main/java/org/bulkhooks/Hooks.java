package org.bulkhooks;

import java.util.List;
import java.util.Optional;

/**
 * The hooks of an application: which there are, what runs at the moment, and how to leave some out. It is a bean:
 * {@code @Inject Hooks hooks}. Thread-safe.
 */
public interface Hooks {

    /**
     * Returns all hooks, those of each event in the order in which they are called: transaction phase, then priority,
     * then name.
     */
    List<HookDescription> all();

    /**
     * Returns the hooks that are called at an event of one entity class, in the order in which they are called.
     *
     * @param model an entity class; for a class or interface above entities, the hooks that all of them have
     * @param event the event, such as {@code AfterUpdate.class}; with a common type such as {@code AfterSave.class},
     *     the hooks of all its events
     * @return the hooks, possibly none
     * @throws IllegalArgumentException if {@code event} is not one of the types that hooks observe
     */
    List<HookDescription> forModel(Class<?> model, Class<?> event);

    /**
     * Returns all that takes place when records of one entity class are created, updated or deleted, in the order in
     * which it does: derived attributes, before hooks, validation, SQL, after hooks, the end of the operation, and the
     * later phases of the transaction. It is worked out by what the dispatcher works with, and no hook is called for
     * it:
     *
     * <pre>{@code
     * hooks.order(Account.class, ChangeType.UPDATE).forEach(step ->
     *         System.out.println(step.phase() + " " + step.hook().map(HookDescription::signature).orElse("")));
     * }</pre>
     *
     * <p>Hooks on supertypes are in it, and those on events that include the change, such as {@link AfterSave} and
     * {@link ChangeSet}. Which hooks are called with a record depends on their conditions and on bypasses besides; of
     * {@code AFTER_SUCCESS} and {@code AFTER_FAILURE} only those that fit the outcome are. A hook with
     * {@link NetChange} stands where the net change is of this type. Hooks with equal priorities have a common
     * {@linkplain OrderStep#tieGroup() tie group}.
     *
     * <p>Records of several classes in one operation: all steps of a phase take place for each of them before the next
     * phase begins, up to {@link OrderPhase#COMPLETED}.
     *
     * @param entityClass a concrete entity class; a class that is none has the steps that each class has
     * @param change what happens to the records
     * @return the steps, at least that of the SQL
     * @throws IllegalArgumentException if {@code entityClass} is an interface or abstract, so that no record has it
     */
    List<OrderStep> order(Class<?> entityClass, ChangeType change);

    /**
     * Returns the concrete entity classes of the application's persistence units, by name; none where these are not
     * known, as in Java SE for units that are declared outside of {@code META-INF/persistence.xml}.
     */
    List<Class<?>> entityClasses();

    /** Returns the hook that is running on this thread, the innermost one, or empty if none is. */
    Optional<HookCall> current();

    /**
     * Leaves hooks out until the scope is closed:
     *
     * <pre>{@code
     * try (var scope = hooks.bypass(AccountHooks.class, "migration 42")) {
     *     bulk.create(accounts);
     * }
     * }</pre>
     *
     * <p>It concerns operations of this thread that begin while the scope is open, those nested in them included; not
     * those that wait for a later flush. If a JTA transaction is active when the scope is opened, it concerns that
     * transaction alone: not one that is begun meanwhile, and not a later one if the scope is never closed. Scopes
     * nest, in any order.
     *
     * @param bypass what is left out, and why
     * @return the scope, to be closed on the same thread; closing it twice does nothing
     * @throws IllegalArgumentException if it names a hook class or method that does not exist
     */
    BypassScope bypass(Bypass bypass);

    /**
     * Leaves the hooks of one class out; else like {@link #bypass(Bypass)}.
     *
     * @param hookClass the class of a bean with hooks
     * @param reason why, in a few words
     * @return the scope, to be closed on the same thread
     * @throws IllegalArgumentException if the class has no hooks, or if the reason is blank
     */
    default BypassScope bypass(Class<?> hookClass, String reason) {
        return bypass(Bypass.hooksOf(hookClass, reason));
    }
}
