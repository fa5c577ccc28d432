package org.bulkhooks.eclipselink.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.eclipselink.semantics.harness.Database;
import org.bulkhooks.eclipselink.semantics.harness.DatabaseServer;
import org.bulkhooks.eclipselink.unit.HookContainer;
import org.bulkhooks.spi.contract.TestedApplication;
import org.bulkhooks.spi.contract.TestedIntegration;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * The persistence unit of the kit, open for all its tests: each has an application with beans of its own and empty
 * tables. What takes long to start, the container, goes on from one test to the next.
 */
final class ContractUnit implements TestedIntegration, AutoCloseable {

    private static final List<String> TABLES =
            List.of("contract_item", "contract_bundle", "contract_account", "contract_customer");

    private final DatabaseServer server;
    private final Database database;
    private final EntityManagerFactory factory;
    private final EntityManagerFactory reader;
    private List<Class<?>> beanClasses = List.of();
    private SeContainer container;

    ContractUnit() throws IOException, SQLException {
        server = DatabaseServer.start();
        database = new Database(server, "contract", false);
        factory = open("create-tables", true);
        reader = open("none", false);
    }

    private EntityManagerFactory open(String tables, boolean cached) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.nonJtaDataSource", database.dataSource());
        properties.put("eclipselink.ddl-generation", tables);
        properties.put("eclipselink.cache.shared.default", String.valueOf(cached));
        properties.put("eclipselink.session-name", "contract with tables " + tables);
        EntityManagerFactory factory = Persistence.createEntityManagerFactory("contract", properties);
        factory.createEntityManager().close(); // opens it
        return factory;
    }

    @Override
    public TestedApplication start(Class<?>... beanClasses) {
        database.empty(TABLES);
        // evicted entries would remember the classes of their records, whose ids another test has for other classes
        factory.unwrap(ServerSession.class).getIdentityMapAccessor().initializeAllIdentityMaps();
        run(List.of(beanClasses));
        return new EclipseLinkApplication(container, factory.createEntityManager(), reader);
    }

    /** Goes on with the container that is running if it has the same beans, with new instances of them. */
    private void run(List<Class<?>> wanted) {
        if (!beanClasses.equals(wanted)) {
            stop();
            container = newContainer(wanted);
            beanClasses = wanted;
        }
        BeanManager beans = container.getBeanManager();
        AlterableContext instances = (AlterableContext) beans.getContext(ApplicationScoped.class);
        wanted.forEach(type -> instances.destroy(beans.resolve(beans.getBeans(type))));
    }

    private static SeContainer newContainer(List<Class<?>> beanClasses) {
        return HookContainer.start(beanClasses.toArray(Class<?>[]::new));
    }

    private void stop() {
        if (container != null) {
            container.close();
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        reader.close();
        factory.close();
        database.close();
        server.close();
    }
}
