package org.bulkhooks.internal.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.Bypass;
import org.bulkhooks.BypassScope;
import org.jspecify.annotations.Nullable;

/** What the threads of an application bypass at the moment. Thread-safe. */
final class BypassScopes {

    private final PerThread<List<Scope>> open = new PerThread<>();

    /** Opens a scope for the calling thread, and for the transaction that it is in, if any. */
    BypassScope open(Bypass bypass) {
        Scope scope = new Scope(bypass, CurrentTransaction.key());
        List<Scope> scopes = open.get();
        if (scopes == null) {
            scopes = new ArrayList<>();
            open.set(scopes);
        }
        scopes.add(scope);
        return scope;
    }

    /** Returns what the calling thread bypasses in the transaction that it is in. */
    List<Bypass> active() {
        List<Scope> scopes = open.get();
        if (scopes == null) {
            return List.of();
        }
        Object transaction = CurrentTransaction.key();
        return scopes.stream()
                .filter(scope -> scope.transaction == null || scope.transaction.equals(transaction))
                .map(scope -> scope.bypass)
                .toList();
    }

    /** Forgets what is bypassed, on all threads: the application has stopped. */
    void end() {
        open.end();
    }

    private final class Scope implements BypassScope {

        private final Bypass bypass;
        private final @Nullable Object transaction;
        private final Thread thread = Thread.currentThread();
        private boolean closed;

        Scope(Bypass bypass, @Nullable Object transaction) {
            this.bypass = bypass;
            this.transaction = transaction;
        }

        @Override
        public void close() {
            if (Thread.currentThread() != thread) {
                throw new IllegalStateException("a bypass is closed on the thread that opened it, " + thread.getName());
            }
            if (!closed) {
                closed = true;
                List<Scope> scopes = open.get();
                if (scopes != null) { // else the application has stopped
                    scopes.removeIf(scope -> scope == this);
                    if (scopes.isEmpty()) {
                        open.remove();
                    }
                }
            }
        }
    }
}
