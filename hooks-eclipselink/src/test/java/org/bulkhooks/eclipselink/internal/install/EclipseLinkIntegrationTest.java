package org.bulkhooks.eclipselink.internal.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.eclipselink.internal.flush.TestHooks;
import org.bulkhooks.eclipselink.internal.flush.TestUnit;
import org.bulkhooks.eclipselink.internal.flush.model.Carrier;
import org.bulkhooks.eclipselink.internal.flush.model.Item;
import org.bulkhooks.eclipselink.internal.flush.model.Parcel;
import org.bulkhooks.eclipselink.internal.install.mapped.ByXml;
import org.bulkhooks.eclipselink.internal.install.mapped.Unlisted;
import org.bulkhooks.internal.registry.HookEvent;
import org.bulkhooks.spi.PersistenceUnitModel;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EclipseLinkIntegrationTest {

    private final ClassLoader application = getClass().getClassLoader();
    private final TestUnit unit = new TestUnit();
    private final EclipseLinkIntegration integration = new EclipseLinkIntegration();
    private final List<Long> created = new ArrayList<>();
    private long next = 1;

    @AfterEach
    void close() {
        integration.uninstall();
        unit.close();
    }

    private TestHooks hooks() {
        return new TestHooks()
                .on(HookEvent.AFTER_CREATE, Carrier.class, (AfterCreate<Carrier> carriers) -> carriers.newRecords()
                        .forEach(carrier -> created.add(carrier.getId())));
    }

    private void create(TestUnit in) {
        in.commit(em -> em.persist(new Carrier(next++, "C")));
    }

    @Test
    void findsTheSessionsOfTheApplicationThatAreOpen() {
        integration.install(hooks().runtime(), List.of(application));

        create(unit);

        assertThat(created).containsExactly(1L);
    }

    @Test
    void findsTheSessionsOfAllModules() {
        ClassLoader otherModule = new URLClassLoader(new URL[0], application);
        integration.install(hooks().runtime(), List.of(otherModule, application));

        create(unit);

        assertThat(created).containsExactly(1L);
    }

    @Test
    void leavesTheSessionsOfOtherApplicationsAlone() {
        integration.install(hooks().runtime(), List.of(new URLClassLoader(new URL[0], application)));

        create(unit);

        assertThat(created).isEmpty();
    }

    @Test
    void connectsALaterFactoryOnceOnly() {
        integration.install(hooks().runtime(), List.of(application));
        try (TestUnit later = new TestUnit()) {
            create(later);
            assertThat(created).isEmpty();

            integration.connect(later.factory());
            integration.connect(later.factory());
            integration.connect(unit.factory());
            create(later);
            create(unit);
        }

        assertThat(created).containsExactly(2L, 3L);
    }

    @Test
    void twoUnitsOfOneNameDoNotDisturbEachOther() {
        List<Long> others = new ArrayList<>();
        TestHooks otherHooks = new TestHooks()
                .on(HookEvent.AFTER_CREATE, Carrier.class, (AfterCreate<Carrier> carriers) -> carriers.newRecords()
                        .forEach(carrier -> others.add(carrier.getId())));
        EclipseLinkIntegration other = new EclipseLinkIntegration();
        integration.install(hooks().runtime(), List.of(application));
        other.install(otherHooks.runtime(), List.of(new URLClassLoader(new URL[0], application)));
        try (TestUnit otherUnit = new TestUnit()) {
            other.connect(otherUnit.factory());
            create(unit);
            create(otherUnit);
            integration.uninstall();
            create(unit);
            create(otherUnit);
        } finally {
            other.uninstall();
        }

        assertThat(created).containsExactly(1L);
        assertThat(others).containsExactly(2L, 4L);
    }

    @Test
    void uninstallTakesEveryListenerOff() {
        ServerSession session = unit.factory().unwrap(ServerSession.class);
        int sessionListeners = session.getEventManager().getListeners().size();
        integration.install(hooks().runtime(), List.of(application));
        assertThat(session.getEventManager().getListeners()).hasSizeGreaterThan(sessionListeners);

        integration.uninstall();

        assertThat(session.getEventManager().getListeners()).hasSize(sessionListeners);
        assertThat(session.getDescriptor(Carrier.class).getEventManager().getEventListeners())
                .isEmpty();
        create(unit);
        assertThat(created).isEmpty();
    }

    @Test
    void recordsAreDeletedOneByOneAsLongAsHooksAreToHearOfThem() {
        CollectionMapping items = (CollectionMapping) unit.factory()
                .unwrap(ServerSession.class)
                .getDescriptor(Parcel.class)
                .getMappingForAttributeName("items");
        assertThat(items.mustDeleteReferenceObjectsOneByOne()).isFalse();
        integration.install(hooks().runtime(), List.of(application));
        assertThat(items.mustDeleteReferenceObjectsOneByOne())
                .as("no hook hears of them")
                .isFalse();
        integration.uninstall();

        TestHooks ofItems = hooks().on(HookEvent.AFTER_DELETE, Item.class, deleted -> {});
        integration.install(ofItems.runtime(), List.of(application));
        assertThat(items.mustDeleteReferenceObjectsOneByOne()).isTrue();

        integration.uninstall();
        assertThat(items.mustDeleteReferenceObjectsOneByOne()).isFalse();
    }

    @Test
    void anApplicationWithoutHooksHasNoListeners() {
        ServerSession session = unit.factory().unwrap(ServerSession.class);
        int sessionListeners = session.getEventManager().getListeners().size();

        integration.install(new TestHooks().runtime(), List.of(application));
        integration.connect(unit.factory());

        assertThat(session.getEventManager().getListeners()).hasSize(sessionListeners);
    }

    @Test
    void aClassWithoutHooksHasNoListener() {
        integration.install(hooks().runtime(), List.of(application));

        ServerSession session = unit.factory().unwrap(ServerSession.class);
        assertThat(session.getDescriptor(Parcel.class).getEventManager().getEventListeners())
                .isEmpty();
    }

    @Test
    void supportsEntityManagersOfEclipseLink() {
        EntityManager em = unit.factory().createEntityManager();

        assertThat(integration.supports(em)).isTrue();
        assertThat(integration.description()).startsWith("EclipseLink ");
        em.close();
    }

    @Test
    void thereIsNoFacadeBeforeTheStart() {
        EntityManager em = unit.factory().createEntityManager();

        assertThatIllegalStateException()
                .isThrownBy(() -> integration.store(em))
                .withMessageContaining("has not started");
        em.close();
    }

    @Test
    void findsTheEntityClassesOfUnitsThatAreNotOpen(@TempDir Path directory) throws IOException {
        write(directory, "META-INF/persistence.xml", """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="listed"><class>%s</class><class>%s</class>
                    <exclude-unlisted-classes>true</exclude-unlisted-classes></persistence-unit>
                  <persistence-unit name="unlisted">
                    <exclude-unlisted-classes>false</exclude-unlisted-classes></persistence-unit>
                  <persistence-unit name="empty"/>
                  <persistence-unit name="mapped"><mapping-file>META-INF/extra.xml</mapping-file>
                    <exclude-unlisted-classes>true</exclude-unlisted-classes></persistence-unit>
                  <persistence-unit name="foreign"><provider>org.example.Provider</provider></persistence-unit>
                </persistence>""".formatted(
                        Carrier.class.getName(), "org.bulkhooks.eclipselink.internal.flush.model.Place"));
        write(directory, "META-INF/extra.xml", """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.0">
                  <package>org.bulkhooks.eclipselink.internal.install.mapped</package>
                  <entity class="ByXml"><attributes><id name="id"/></attributes></entity>
                </entity-mappings>""");
        String unlisted = Unlisted.class.getName().replace('.', '/') + ".class";
        try (var bytes = application.getResourceAsStream(unlisted)) {
            Path target = directory.resolve(unlisted);
            Files.createDirectories(target.getParent());
            Files.write(target, bytes.readAllBytes());
        }

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, application)) {
            Map<String, Set<Class<?>>> units = new EclipseLinkIntegration()
                    .persistenceUnits(loader).stream()
                            .collect(Collectors.toMap(
                                    PersistenceUnitModel::name, PersistenceUnitModel::entityClasses, (a, b) -> a));

            assertThat(units.get("listed")).containsExactly(Carrier.class);
            assertThat(units.get("unlisted")).containsExactly(Unlisted.class);
            assertThat(units.get("mapped")).containsExactly(ByXml.class);
            assertThat(units.get("empty")).isEmpty();
            assertThat(units).doesNotContainKey("foreign");
        }
    }

    @Test
    void findsTheEntityClassesOfOpenUnitsUnderTheNameOfTheUnit() {
        Map<String, PersistenceUnitModel> units = integration.persistenceUnits(application).stream()
                .collect(Collectors.toMap(PersistenceUnitModel::name, Function.identity()));

        assertThat(units.get("flush").entityClasses())
                .containsExactlyInAnyOrder(Parcel.class, Carrier.class, Item.class);
        assertThat(units.keySet()).noneMatch(name -> name.startsWith("flush-"));
    }

    private static void write(Path directory, String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
