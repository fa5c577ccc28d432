package org.bulkhooks.internal.telemetry;

import org.bulkhooks.OrderPhase;
import org.bulkhooks.internal.registry.Hook;

/** What a telemetry system is told of one operation. For one thread. It never throws. */
public interface OperationSpan {

    /** Tells nobody. */
    OperationSpan NONE = new OperationSpan() {
        @Override
        public void given(Class<?> entityClass, int records) {
            // nobody is told
        }

        @Override
        public void chunk(String moment, int number, Class<?> entityClass, int records) {
            // nobody is told
        }

        @Override
        public HookSpan hook(Hook hook, OrderPhase phase, Class<?> entityClass, int chunk, int records) {
            return HookSpan.NONE;
        }

        @Override
        public void completed() {
            // nobody is told
        }

        @Override
        public void ended(RunEnd end) {
            // nobody is told
        }

        @Override
        public void close(int rejected) {
            // nobody is told
        }
    };

    /** Tells that the operation is about to write records of a concrete class. */
    void given(Class<?> entityClass, int records);

    /**
     * Tells that hooks are about to be called with a chunk.
     *
     * @param moment {@code before}, {@code validate} or {@code after}
     * @param number the number of the chunk, from 1 on
     */
    void chunk(String moment, int number, Class<?> entityClass, int records);

    /**
     * Begins the span of a hook, and has the thread be in it. A hook that is called when the operation has ended
     * belongs to it all the same.
     *
     * @param phase when it is called
     * @param entityClass the concrete class of its records, or its model at the end of an operation
     * @param chunk the number of its chunk, from 1 on, or 0 at the end of an operation
     * @param records how many records it is called with
     * @return the span, to be ended on the same thread
     */
    HookSpan hook(Hook hook, OrderPhase phase, Class<?> entityClass, int chunk, int records);

    /** Tells that the operation has come to its end. */
    void completed();

    /** Tells what has ended the operation before its end; the first counts. */
    void ended(RunEnd end);

    /**
     * Ends the span; the thread is in what was around it again.
     *
     * @param rejected how many records were rejected
     */
    void close(int rejected);
}
