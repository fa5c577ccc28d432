package org.bulkhooks.internal.dispatch;

import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** Tells the JTA transactions of a server apart (Jakarta Transactions 2.0, section 3.4.10). */
final class CurrentTransaction {

    private static final String REGISTRY = "java:comp/TransactionSynchronizationRegistry";

    private CurrentTransaction() {}

    /**
     * Returns what tells the transaction of the calling thread from others, or null if there is none, as in Java SE.
     */
    @SuppressWarnings("BanJNDI") // the name is a constant in the namespace of the server
    static @Nullable Object key() {
        try {
            return InitialContext.doLookup(REGISTRY) instanceof TransactionSynchronizationRegistry registry
                    ? registry.getTransactionKey()
                    : null;
        } catch (NamingException noServer) {
            return null; // the registry is where the specification of the platform puts it, or there is none
        }
    }
}
