package org.bulkhooks.internal.extension.application;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.PersistenceIntegration;
import org.bulkhooks.spi.PersistenceUnitModel;
import org.jspecify.annotations.Nullable;

/** An integration without a database: its facade calls the hooks of the records it is given, and nothing else. */
public class InMemoryIntegration implements PersistenceIntegration {

    private @Nullable HookRuntime runtime;
    private @Nullable ApplicationLoader application;

    @Override
    public String description() {
        return "memory 1";
    }

    @Override
    public List<PersistenceUnitModel> persistenceUnits(ClassLoader application) {
        return application instanceof ApplicationLoader loader ? loader.units() : List.of();
    }

    @Override
    public void install(HookRuntime runtime, ClassLoader application) {
        this.runtime = runtime;
        this.application = (ApplicationLoader) application;
        this.application.log().add("install");
    }

    @Override
    public void connect(EntityManagerFactory factory) {
        application.log().add("connect " + factory);
    }

    @Override
    public void uninstall() {
        runtime = null;
        application.log().add("uninstall");
    }

    @Override
    public boolean supports(EntityManager entityManager) {
        return entityManager.toString().startsWith("memory");
    }

    @Override
    public BulkOperations bulkOperations(EntityManager entityManager) {
        return new InMemoryBulkOperations(entityManager, runtime);
    }
}
