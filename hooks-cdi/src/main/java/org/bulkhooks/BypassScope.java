package org.bulkhooks;

/** The time in which hooks are bypassed, from {@link Hooks#bypass(Bypass)} to {@link #close()}. For one thread. */
public interface BypassScope extends AutoCloseable {

    /**
     * Ends the bypass; does nothing if it has ended.
     *
     * @throws IllegalStateException if this is another thread than the one that opened it
     */
    @Override
    void close();
}
