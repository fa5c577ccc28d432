package org.bulkhooks.eclipselink.internal.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.eclipselink.internal.flush.TestHooks;
import org.bulkhooks.eclipselink.internal.flush.TestUnit;
import org.bulkhooks.eclipselink.internal.flush.model.Carrier;
import org.bulkhooks.internal.registry.HookEvent;
import org.eclipse.persistence.platform.database.H2Platform;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UntestedDatabaseTest {

    private final Logger logger = Logger.getLogger("org.bulkhooks");
    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord each) {
            if (each.getMessage().startsWith("Bulk Hooks was not tested")) {
                logged.add(each);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final ConnectedSessions sessions = new ConnectedSessions(new TestHooks()
            .on(HookEvent.AFTER_CREATE, Carrier.class, (AfterCreate<Carrier> carriers) -> {})
            .runtime());

    /** A database that speaks as H2 does, and that no test runs on. */
    public static final class NobodysPlatform extends H2Platform {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean isH2() {
            return false;
        }
    }

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void close() {
        logger.removeHandler(handler);
        sessions.disconnectAll();
    }

    @Test
    void isLoggedOnceForItsPersistenceUnit() {
        try (TestUnit unit = new TestUnit(1, Map.of("eclipselink.target-database", NobodysPlatform.class.getName()))) {
            sessions.connect(unit.factory().unwrap(ServerSession.class));
            sessions.connect(unit.factory().unwrap(ServerSession.class));
        }

        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.INFO);
        assertThat(logged)
                .extracting(LogRecord::getMessage)
                .containsExactly("Bulk Hooks was not tested on the database of the persistence unit 'flush'"
                        + " (EclipseLink's NobodysPlatform): rows are written by JDBC batches and standard SQL, ids are"
                        + " drawn block by block, and a key that another transaction inserts during an upsert ends it"
                        + " with an exception");
    }

    @Test
    void nothingIsLoggedOfOneThatTestsRunOn() {
        try (TestUnit unit = new TestUnit(1)) {
            sessions.connect(unit.factory().unwrap(ServerSession.class));
        }

        assertThat(logged).isEmpty();
    }
}
