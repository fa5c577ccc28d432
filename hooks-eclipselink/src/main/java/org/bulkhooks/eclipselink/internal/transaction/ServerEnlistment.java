package org.bulkhooks.eclipselink.internal.transaction;

import jakarta.persistence.PersistenceException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.transaction.JTATransactionController;
import org.jspecify.annotations.Nullable;

/**
 * Has a server enlist the connections that are opened from now on in the JTA transaction of the thread.
 *
 * <p>GlassFish and Payara enlist a connection in the transaction that is noted with the running component, not in that
 * of the thread. Nobody notes it there for a transaction that is begun by {@code TransactionManager.begin()}, and
 * {@code @Transactional} takes the note away before it commits. A connection that is opened then commits each statement
 * by itself, and a rollback takes nothing back. What their own interceptors call for that is called here; on other
 * servers there is nothing to do.
 */
public final class ServerEnlistment {

    private static final ServerEnlistment NOTHING_TO_DO = new ServerEnlistment(null, null, null);

    private final @Nullable Object manager;
    private final @Nullable Method begin;
    private final @Nullable Method end;

    private ServerEnlistment(@Nullable Object manager, @Nullable Method begin, @Nullable Method end) {
        this.manager = manager;
        this.begin = begin;
        this.end = end;
    }

    /** Returns the enlistment of the server that a session runs on. */
    public static ServerEnlistment of(Session session) {
        return session.getExternalTransactionController() instanceof JTATransactionController controller
                ? of(controller.getTransactionManager())
                : NOTHING_TO_DO;
    }

    /** Returns the enlistment of the server that a transaction manager is of. */
    public static ServerEnlistment of(Object manager) {
        try {
            return new ServerEnlistment(
                    manager,
                    manager.getClass().getMethod("preInvokeTx", boolean.class),
                    manager.getClass().getMethod("postInvokeTx", boolean.class, boolean.class));
        } catch (NoSuchMethodException otherServer) {
            return NOTHING_TO_DO; // the only way to tell: no API has these methods
        }
    }

    /**
     * Begins to enlist connections in the transaction of the thread.
     *
     * @param onlyWeb whether that is for web components alone; the server does it for enterprise beans itself when it
     *     runs their transactions
     */
    public void begin(boolean onlyWeb) {
        if (begin != null) {
            call(begin, onlyWeb);
        }
    }

    /**
     * Ends what {@link #begin} began; to be called before the transaction is completed.
     *
     * @param onlyWeb as for {@code begin}
     */
    public void end(boolean onlyWeb) {
        if (end != null) {
            call(end, false, onlyWeb);
        }
    }

    private void call(Method method, Object... arguments) {
        try {
            method.invoke(manager, arguments);
        } catch (IllegalAccessException | InvocationTargetException thrown) {
            throw new PersistenceException("the server refuses to enlist connections in the transaction", thrown);
        }
    }
}
