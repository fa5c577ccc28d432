package org.bulkhooks.eclipselink.internal.install;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.bulkhooks.eclipselink.internal.flush.TestHooks;
import org.bulkhooks.eclipselink.semantics.model.Folder;
import org.bulkhooks.eclipselink.semantics.model.Letter;
import org.bulkhooks.internal.registry.HookEvent;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneByOneDeletesTest {

    private final EntityManagerFactory factory = Persistence.createEntityManagerFactory(
            "semantics-local",
            Map.of(
                    "jakarta.persistence.jdbc.url",
                    "jdbc:h2:mem:" + UUID.randomUUID(),
                    "eclipselink.session-name",
                    "deletes-" + UUID.randomUUID()));
    private final ConnectedSessions sessions = new ConnectedSessions(new TestHooks()
            .on(HookEvent.BEFORE_DELETE, Letter.class, letters -> {})
            .runtime());
    private final List<LogRecord> logged = new ArrayList<>();

    @AfterEach
    void close() {
        sessions.disconnectAll();
        factory.close();
    }

    @Test
    void deleteAllHasNoEffectAsLongAsHooksAreToHearOfTheRecordsAndThatIsLoggedOnce() {
        Logger logger = Logger.getLogger("org.bulkhooks");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord each) {
                if (each.getLevel().equals(Level.INFO) && each.getMessage().contains("@DeleteAll")) {
                    logged.add(each);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        try {
            sessions.connect(factory.unwrap(ServerSession.class));
            sessions.connect(factory.unwrap(ServerSession.class));
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(of("letters").mustDeleteReferenceObjectsOneByOne()).isTrue();
        assertThat(of("sheets").mustDeleteReferenceObjectsOneByOne()).isFalse();
        assertThat(logged)
                .extracting(LogRecord::getMessage)
                .containsExactly("records of 'letters' of Folder are deleted one by one with their owner, because hooks"
                        + " are to hear of them; @DeleteAll has no effect");

        sessions.disconnectAll();
        assertThat(of("letters").mustDeleteReferenceObjectsOneByOne()).isFalse();
    }

    private CollectionMapping of(String attribute) {
        return (CollectionMapping)
                factory.unwrap(ServerSession.class).getDescriptor(Folder.class).getMappingForAttributeName(attribute);
    }
}
