package org.bulkhooks.testing;

import java.util.List;

/**
 * What an application did with its hooks while it was recorded. It can be read at any time, after its end too; each
 * list is a copy of the moment. Thread-safe.
 *
 * <p>A call is recorded when it is over, so that a call that is running is not there yet. The records of calls are
 * kept, not copied: they are as they are when they are looked at, and they are kept in memory as long as the recording
 * is, however many there are. A recording that was never closed is released when the test no longer refers to it.
 */
public interface Recording extends AutoCloseable {

    /**
     * Returns the calls of hooks in the order in which they began: hooks of a nested operation come after the hook that
     * started it. Hooks of a later transaction phase are there when that has come.
     *
     * @return a list that cannot be modified
     */
    List<RecordedCall> calls();

    /**
     * Returns the calls of the hooks of a class; else like {@link #calls()}.
     *
     * @param hookClass the class of a bean with hooks, or a superclass of it
     */
    default List<RecordedCall> calls(Class<?> hookClass) {
        return calls().stream()
                .filter(call -> hookClass.isAssignableFrom(call.hook().beanClass()))
                .toList();
    }

    /**
     * Returns the calls of one hook; else like {@link #calls()}.
     *
     * @param hookClass the class of a bean with hooks, or a superclass of it
     * @param method the name of an observer method
     */
    default List<RecordedCall> calls(Class<?> hookClass, String method) {
        return calls(hookClass).stream()
                .filter(call -> call.hook().method().equals(method))
                .toList();
    }

    /**
     * Returns the chunks that hooks were not called with, in the order in which that was decided. A hook that did not
     * come to its turn, because one before it failed, is not there.
     *
     * @return a list that cannot be modified
     */
    List<RecordedSkip> skips();

    /**
     * Returns the chunks that the hooks of a class were not called with; else like {@link #skips()}.
     *
     * @param hookClass the class of a bean with hooks, or a superclass of it
     */
    default List<RecordedSkip> skips(Class<?> hookClass) {
        return skips().stream()
                .filter(skip -> hookClass.isAssignableFrom(skip.hook().beanClass()))
                .toList();
    }

    /**
     * Returns the chunks that one hook was not called with; else like {@link #skips()}.
     *
     * @param hookClass the class of a bean with hooks, or a superclass of it
     * @param method the name of an observer method
     */
    default List<RecordedSkip> skips(Class<?> hookClass, String method) {
        return skips(hookClass).stream()
                .filter(skip -> skip.hook().method().equals(method))
                .toList();
    }

    /**
     * Returns how many statements were executed, by hooks or not: each execution of SQL by the persistence provider or
     * the bulk facade is one, be it a query for rows, for ids, or a write; a batch of rows that is sent at once is one
     * too, with any number of rows. It does not count statements that failed, those that the application sends past the
     * persistence provider, and those of persistence units without hooked entities before the first hook of the
     * application.
     */
    int statements();

    /** Ends the recording; what was recorded stays. Ending it twice does nothing. */
    @Override
    void close();
}
