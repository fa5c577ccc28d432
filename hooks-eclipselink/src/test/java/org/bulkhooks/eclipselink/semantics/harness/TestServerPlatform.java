package org.bulkhooks.eclipselink.semantics.harness;

import org.eclipse.persistence.platform.server.ServerPlatformBase;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.ExternalTransactionController;
import org.eclipse.persistence.transaction.JTATransactionController;

/** Tells EclipseLink of the transaction manager of the tests. */
public final class TestServerPlatform extends ServerPlatformBase {

    public TestServerPlatform(DatabaseSession session) {
        super(session);
        disableRuntimeServices();
    }

    @Override
    public Class<? extends ExternalTransactionController> getExternalTransactionControllerClass() {
        return Controller.class;
    }

    /** Made by EclipseLink. */
    public static final class Controller extends JTATransactionController {

        public Controller() {
            super(TransactionService.manager());
        }
    }
}
