package org.bulkhooks.memory;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.internal.extension.application.ApplicationLoader;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.PersistenceIntegration;
import org.bulkhooks.spi.PersistenceUnitModel;
import org.bulkhooks.spi.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * The integration with {@link InMemoryPersistence}. It tells the class loader of a test's application what it is told.
 */
public class InMemoryIntegration implements PersistenceIntegration {

    private final List<InMemoryDatabase> connected = new ArrayList<>();
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
    public void install(HookRuntime runtime, List<ClassLoader> application) {
        this.runtime = runtime;
        this.application = (ApplicationLoader) application.iterator().next();
        this.application.log().add("install");
    }

    @Override
    public void connect(EntityManagerFactory factory) {
        application.log().add("connect " + factory);
        connect(factory.unwrap(InMemoryDatabase.class));
    }

    private void connect(InMemoryDatabase database) {
        database.connect(runtime);
        connected.add(database);
    }

    @Override
    public void uninstall() {
        connected.forEach(database -> database.connect(null));
        runtime = null;
        application.log().add("uninstall");
    }

    @Override
    public boolean supports(EntityManager entityManager) {
        return entityManager.toString().startsWith("memory");
    }

    @Override
    public RecordStore<?, ?> store(EntityManager entityManager) {
        if (runtime == null) {
            throw new IllegalStateException("the application has stopped");
        }
        ApplicationLoader loader = application;
        return new MemoryStore(() -> {
            PersistenceContext context = entityManager.unwrap(PersistenceContext.class);
            loader.written(entityManager.unwrap(EntityManager.class));
            if (context.database().hooks() == null) {
                connect(context.database());
            }
            return context;
        });
    }
}
