package org.bulkhooks.eclipselink.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulkhooks.eclipselink.internal.facade.shapes.Split;
import org.bulkhooks.eclipselink.internal.facade.shapes.Tagged;
import org.bulkhooks.eclipselink.internal.facade.shapes.Target;
import org.bulkhooks.eclipselink.internal.sql.HookedTables.HookedTable;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.jpa.JpaEntityManagerFactory;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tables belong to a model with hooks. */
@TestInstance(Lifecycle.PER_CLASS)
class HookedTablesTest {

    private EntityManagerFactory factory;

    @BeforeAll
    void open() {
        factory = new PersistenceProvider()
                .createEntityManagerFactory(
                        "facade",
                        Map.of(
                                "jakarta.persistence.jdbc.url",
                                "jdbc:h2:mem:tables-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=LEGACY",
                                "eclipselink.persistencexml",
                                "META-INF/persistence-facade.xml",
                                "eclipselink.session-name",
                                UUID.randomUUID().toString()));
        factory.createEntityManager().close(); // logs in
    }

    @AfterAll
    void close() {
        factory.close();
    }

    @ParameterizedTest
    @CsvSource({
        "split, Split",
        "split_more, Split",
        "tagged, Tagged",
        "tagged_tags, Tagged",
        "tagged_target, Tagged",
        "public.tagged, Tagged",
        "target, ",
        "tags, "
    })
    void areThoseOfTheEntityAndOfItsCollections(String table, String model) {
        Optional<HookedTable> found = tablesOf(Split.class, Tagged.class).find(named(table));

        assertThat(found.map(hooked -> hooked.model().getSimpleName())).isEqualTo(Optional.ofNullable(model));
    }

    @Test
    void areNotThoseOfARelationThatAnotherModelOwns() {
        assertThat(tablesOf(Target.class).find(named("tagged_target"))).isEmpty();
    }

    @Test
    void areNamedWithTheSchemaOfTheMapping() {
        HookedTable hooked = new HookedTable(new DatabaseTable("ACCOUNT", "BANK.MAIN"), Split.class);

        assertThat(hooked.name().matches(named("main.account"))).isTrue();
        assertThat(hooked.name().matches(named("account"))).isTrue();
        assertThat(hooked.name().matches(named("archive.account"))).isFalse();
    }

    @Test
    void keepTheCaseThatTheMappingQuotes() {
        DatabaseTable table = new DatabaseTable("Account");
        table.setUseDelimiters(true);
        HookedTable hooked = new HookedTable(table, Split.class);

        assertThat(hooked.name().matches(named("\"account\""))).isFalse();
        assertThat(hooked.name().matches(named("\"Account\""))).isTrue();
        assertThat(hooked.name().matches(named("account"))).isTrue();
    }

    private HookedTables tablesOf(Class<?>... models) {
        Map<Class<?>, ClassDescriptor> descriptors = factory.unwrap(JpaEntityManagerFactory.class)
                .getDatabaseSession()
                .getDescriptors();
        return new HookedTables(Arrays.stream(models).map(descriptors::get).toList());
    }

    private static TableName named(String table) {
        List<TableName> written = WrittenTables.of(SqlScanner.tokens("delete from " + table, SqlDialect.UNKNOWN));
        assertThat(written).hasSize(1);
        return written.get(0);
    }
}
