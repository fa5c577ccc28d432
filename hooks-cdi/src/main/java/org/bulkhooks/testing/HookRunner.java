package org.bulkhooks.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bulkhooks.HookDescription;
import org.bulkhooks.internal.extension.SingleHook;
import org.bulkhooks.internal.registry.Hook;
import org.jspecify.annotations.Nullable;

/**
 * Runs one hook with changes that were made by hand, without container and database, with all that its declaration
 * says: event and model, {@link org.bulkhooks.ExactType}, all conditions, transaction phase and net changes are read,
 * checked and applied by the same code as in an application.
 *
 * <pre>{@code
 * HookResult result = HookRunner.of(new AccountHooks(), "recheckLimits")
 *         .with(new LimitService())
 *         .run(TestChanges.update(oldAccount, newAccount));
 * assertThat(result.called()).isTrue();
 * }</pre>
 *
 * <p>Interceptors and decorators of the bean are not called, and the test sets what CDI would inject into its fields.
 * What needs a whole application is not applied either: bypasses, the order among hooks, reentry, and attribute
 * converters that apply by themselves. Immutable; as thread-safe as the hook.
 */
public final class HookRunner {

    private final ObserverOfTest observer;
    private final List<Object> objects;
    private final @Nullable Throwable failure;

    private HookRunner(ObserverOfTest observer, List<Object> objects, @Nullable Throwable failure) {
        this.observer = observer;
        this.objects = objects;
        this.failure = failure;
    }

    /**
     * Finds a hook.
     *
     * @param bean an object of a class with hooks
     * @param method the name of one of its observer methods, its own or an inherited one
     * @throws IllegalArgumentException if there is no hook of this name, or several
     */
    public static HookRunner of(Object bean, String method) {
        return new HookRunner(ObserverOfTest.find(bean, method, null), List.of(), null);
    }

    /**
     * Finds a hook among several of the same name.
     *
     * @param bean an object of a class with hooks
     * @param method the name of one of its observer methods, its own or an inherited one
     * @param event the event that it observes, such as {@code AfterUpdate.class}
     * @throws IllegalArgumentException if there is no hook of this name and event, or several
     */
    public static HookRunner of(Object bean, String method, Class<?> event) {
        return new HookRunner(
                ObserverOfTest.find(bean, method, Objects.requireNonNull(event, "event")), List.of(), null);
    }

    /**
     * Gives the hook what it needs besides the changes: an object for each further parameter of the method, and one for
     * each condition that it names with {@link org.bulkhooks.condition.When}. They are found by their types.
     *
     * @param more objects, added to those given before
     */
    public HookRunner with(Object... more) {
        List<Object> all = new ArrayList<>(objects);
        all.addAll(List.of(more));
        return new HookRunner(observer, List.copyOf(all), failure);
    }

    /**
     * Has the operation end by an exception before anything is written, as a before hook, a rejection or the database
     * ends it: a hook of {@code AFTER_FAILURE} hears of the changes and of the exception.
     *
     * @param thrown what ends the operation
     */
    public HookRunner failingWith(Throwable thrown) {
        return new HookRunner(observer, objects, Objects.requireNonNull(thrown, "thrown"));
    }

    /**
     * Returns what the declaration of the hook says.
     *
     * @throws IllegalArgumentException if there is a mistake in the declaration, the same as at deployment, or if a
     *     condition that it names was not given
     */
    public HookDescription hook() {
        return read(observer).description();
    }

    /**
     * Runs the hook as if an operation made these changes in a transaction that is committed, or rolled back if the
     * hook is there for that, or the changes are {@linkplain TestChanges#inDryRun() those of a dry run}. A hook that
     * observes {@link org.bulkhooks.ChangeSet} is called before and after the write, as in an application. Notes that
     * hooks have left in these changes are there, and those of this hook stay.
     *
     * @param changes the changes; a hook may write to their new records
     * @return what came of it; what the hook throws is there and not thrown on
     * @throws IllegalArgumentException if there is a mistake in the declaration, the same as at deployment, or if an
     *     object that the hook needs was not given, or several of its type were
     */
    public HookResult run(TestChanges<?> changes) {
        ObserverOfTest called = observer.with(objects);
        called.checkObjects();
        return OperationOfTest.run(read(called), called, changes, failure);
    }

    private Hook read(ObserverOfTest read) {
        return SingleHook.read(read, read.method(), read.eventParameter(), objects);
    }
}
