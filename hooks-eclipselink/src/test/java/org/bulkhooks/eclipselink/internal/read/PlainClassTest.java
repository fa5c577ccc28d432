package org.bulkhooks.eclipselink.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.record.AttributeComparison;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Sample;
import org.bulkhooks.eclipselink.mappings.kinds.Kinds;
import org.bulkhooks.spi.HookPlan;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.mappings.DatabaseMapping.WriteType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Old records that are built without an identity are as EclipseLink builds them, for each kind of mapping. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainClassTest {

    private EntityManagerFactory factory;

    @BeforeAll
    void open() {
        factory = Persistence.createEntityManagerFactory(
                "mappings",
                Map.of(
                        "jakarta.persistence.jdbc.url",
                        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                        "eclipselink.ddl-generation",
                        "create-tables",
                        "eclipselink.session-name",
                        "plain-" + UUID.randomUUID()));
    }

    @AfterAll
    void close() {
        factory.close();
    }

    static Stream<Mapping> mappings() {
        return Kinds.all().stream()
                .filter(mapping -> mapping.unit().equals("mappings"))
                .filter(mapping -> mapping.moreTables().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void oldRecordsAreAsEclipseLinkBuildsThem(Mapping mapping) {
        List<? extends Sample> stored = mapping.records().get();
        write(stored);
        EntityManager em = factory.createEntityManager();
        em.getTransaction().begin();
        RepeatableWriteUnitOfWork unitOfWork = em.unwrap(RepeatableWriteUnitOfWork.class);
        ClassDescriptor descriptor = unitOfWork.getDescriptor(stored.get(0));
        EntityPlan plan = new EntityPlan(descriptor, new NoHooks(), unitOfWork);
        try (OldRecords old = OldRecords.open(unitOfWork);
                OldRecords others = OldRecords.open(unitOfWork)) {
            List<BulkRecord> records = records(stored, plan);
            old.read(records);
            Map<Object, Object> expected = new HashMap<>();
            others.read(plan, records.stream().map(BulkRecord::id).toList())
                    .forEach(each -> expected.put(plan.idOfRow(each), each));
            for (BulkRecord each : records) {
                Object one = each.oldOrNull();
                if (one == null) {
                    continue; // its class is another one
                }
                Object other = expected.get(each.id());
                assertThat(AttributeComparison.withInserted(descriptor, unitOfWork)
                                .differs(one, other))
                        .isFalse();
                AbstractRecord row = descriptor.getObjectBuilder().buildRow(one, unitOfWork, WriteType.INSERT);
                AbstractRecord otherRow = descriptor.getObjectBuilder().buildRow(other, unitOfWork, WriteType.INSERT);
                for (DatabaseField field : otherRow.getFields()) {
                    assertThat(row.get(field)).as(field.getName()).isEqualTo(otherRow.get(field));
                }
                assertThat(old.unitOfWork().getCloneMapping().containsKey(one)).isTrue();
                assertThat(isFoundById(each.id(), descriptor, old)).isNotEqualTo(PlainClass.is(descriptor, unitOfWork));
            }
        }
        em.getTransaction().rollback();
        em.close();
    }

    @Test
    void plainAreThoseThatNothingLeadsTo() {
        EntityManager em = factory.createEntityManager();
        RepeatableWriteUnitOfWork unitOfWork = em.unwrap(RepeatableWriteUnitOfWork.class);
        Set<String> plain = new TreeSet<>();
        mappings().forEach(mapping -> {
            ClassDescriptor descriptor =
                    unitOfWork.getDescriptor(mapping.records().get().get(0));
            if (PlainClass.is(descriptor, unitOfWork)) {
                plain.add(descriptor.getAlias());
            }
        });
        em.close();

        assertThat(plain)
                .contains("Diary", "Document")
                .doesNotContain("Lone", "Matter", "Purchase", "House", "Physician", "Logged", "Route", "Person");
    }

    private static boolean isFoundById(Object id, ClassDescriptor descriptor, OldRecords old) {
        return old.unitOfWork()
                .getIdentityMapAccessorInstance()
                .getIdentityMapManager()
                .containsKey(id, descriptor.getJavaClass(), descriptor);
    }

    private static List<BulkRecord> records(List<? extends Sample> stored, EntityPlan plan) {
        List<BulkRecord> records = new ArrayList<>();
        for (Sample each : stored) {
            if (each.getClass() == plan.entityClass()) {
                BulkRecord record = new BulkRecord(records.size(), each, plan);
                record.id(plan.idOfRow(each));
                records.add(record);
            }
        }
        return records;
    }

    private void write(List<? extends Sample> records) {
        EntityManager em = factory.createEntityManager();
        em.getTransaction().begin();
        records.forEach(em::persist);
        em.getTransaction().commit();
        em.close();
    }

    private static final class NoHooks implements HookPlan {
        @Override
        public boolean before(ChangeType type) {
            return false;
        }

        @Override
        public boolean after(ChangeType type) {
            return false;
        }

        @Override
        public boolean validates(ChangeType type) {
            return false;
        }
    }
}
