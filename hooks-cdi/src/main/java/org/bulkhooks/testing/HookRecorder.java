package org.bulkhooks.testing;

/**
 * Records which hooks an application calls, for tests. It is a bean of each application, in the module of the
 * application where the hooks are called, in Java SE as well as on a server:
 *
 * <pre>{@code
 * @Inject HookRecorder recorder;
 *
 * try (Recording recording = recorder.start()) {
 *     bulk.update(accounts);
 *     assertThat(recording.calls(AccountHooks.class, "recheck")).hasSize(1);
 * }
 * }</pre>
 *
 * <p>While no recording is open, it costs nothing. Recordings are independent of one another: there may be several at
 * once, and each has all that happens from its start to its end. Thread-safe. A recorder that is asked for where no
 * integration with a persistence provider is on the class path throws an {@link IllegalStateException} when it is
 * created.
 */
public interface HookRecorder {

    /**
     * Starts to record what happens on all threads of the application; of use where a test calls the application over a
     * network.
     *
     * @return the recording, to be closed
     */
    Recording start();

    /**
     * Starts to record what happens on the calling thread alone; of use where tests run at the same time.
     *
     * @return the recording, to be closed, on any thread
     */
    Recording startOnThisThread();
}
