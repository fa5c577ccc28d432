package org.bulkhooks.eclipselink.internal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.flush.TestUnit;
import org.bulkhooks.eclipselink.internal.flush.model.Carrier;
import org.bulkhooks.eclipselink.internal.flush.model.Parcel;
import org.bulkhooks.eclipselink.internal.flush.model.Place;
import org.bulkhooks.eclipselink.internal.record.DirectPaths.Found;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.ColumnValues;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.PendingUpdate;
import org.bulkhooks.eclipselink.internal.row.RowPart;
import org.bulkhooks.eclipselink.internal.row.UpdateColumns;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Sample;
import org.bulkhooks.eclipselink.mappings.kinds.Kinds;
import org.bulkhooks.spi.HookPlan;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DatabaseMapping.WriteType;
import org.eclipse.persistence.mappings.ObjectReferenceMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.queries.ReadObjectQuery;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is found once for a path answers as what reads it step by step, for each kind of mapping: records in memory, as
 * they were read, and with everything loaded.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectPathsTest {

    private static final int DEPTH = 3;
    private static final HookPlan NO_HOOKS = new HookPlan() {
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
    };

    private final AtomicInteger queries = new AtomicInteger();
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
                        "eclipselink.cache.shared.default",
                        "false",
                        "eclipselink.session-name",
                        "paths-" + UUID.randomUUID()));
        factory.unwrap(ServerSession.class).getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void preExecuteQuery(SessionEvent event) {
                queries.incrementAndGet();
            }
        });
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
    void readsAndComparesAsStepByStep(Mapping mapping) {
        List<? extends Sample> before = mapping.records().get();
        List<? extends Sample> after = mapping.records().get();
        after.forEach(mapping::change);
        EntityManager em = factory.createEntityManager();
        for (int i = 0; i < before.size(); i++) {
            compare(before.get(i), after.get(i), em.unwrap(UnitOfWorkImpl.class), false);
        }
        em.close();

        List<? extends Sample> stored = mapping.records().get();
        write(stored);
        EntityManager old = factory.createEntityManager();
        EntityManager now = factory.createEntityManager();
        for (Sample record : stored) {
            Sample left = read(record, old);
            Sample right = read(record, now);
            if (left == null || right == null) {
                continue; // EclipseLink writes no rows of it
            }
            compare(left, right, now.unwrap(UnitOfWorkImpl.class), true);
            mapping.change(right);
            compare(left, right, now.unwrap(UnitOfWorkImpl.class), true);
        }
        old.close();
        now.close();
    }

    private Sample read(Sample record, EntityManager em) {
        UnitOfWorkImpl uow = em.unwrap(UnitOfWorkImpl.class);
        ReadObjectQuery query = new ReadObjectQuery(record.getClass());
        query.setSelectionId(uow.getId(record));
        return (Sample) uow.executeQuery(query);
    }

    private void write(List<? extends Sample> records) {
        EntityManager em = factory.createEntityManager();
        em.getTransaction().begin();
        records.forEach(em::persist);
        em.getTransaction().commit();
        em.close();
    }

    /** Compares twice: what is asked step by step loads what it needs. */
    private void compare(Object left, Object right, UnitOfWorkImpl uow, boolean stored) {
        ClassDescriptor descriptor = uow.getDescriptor(left);
        compareRows(left, right, descriptor, uow);
        for (int round = 0; round < 2; round++) {
            for (String path : paths(descriptor)) {
                compare(left, right, path, descriptor, uow, stored);
                compare(right, left, path, descriptor, uow, stored);
                compare(left, left, path, descriptor, uow, stored);
            }
        }
    }

    /** Attributes that differ for sure are columns that differ. */
    private static void compareRows(Object left, Object right, ClassDescriptor descriptor, UnitOfWorkImpl uow) {
        AbstractRecord one = descriptor.getObjectBuilder().buildRow(left, uow, WriteType.UPDATE);
        AbstractRecord other = descriptor.getObjectBuilder().buildRow(right, uow, WriteType.UPDATE);
        for (DatabaseField field : one.getFields()) {
            ExactAttributes ofColumn = ExactAttributes.of(descriptor, uow, field::equals);
            if (ofColumn.surelyDiffer(left, right)) {
                assertThat(ColumnValues.same(one.get(field), other.get(field)))
                        .as(field.getName())
                        .isFalse();
            }
            assertThat(ofColumn.surelyDiffer(left, left)).as(field.getName()).isFalse();
        }
        compareUpdates(left, right, descriptor, uow);
        compareUpdates(right, left, descriptor, uow);
        compareLimitedUpdates(left, right, descriptor, uow);
        compareParts(left, descriptor, uow);
    }

    /** A column alone has what it has in the whole row. */
    private static void compareParts(Object instance, ClassDescriptor descriptor, UnitOfWorkImpl uow) {
        for (WriteType type : List.of(WriteType.INSERT, WriteType.UPDATE)) {
            AbstractRecord whole = descriptor.getObjectBuilder().buildRow(instance, uow, type);
            for (DatabaseField column : whole.getFields()) {
                RowPart.of(descriptor, List.of(column), uow, type).ifPresent(part -> assertThat(
                                ColumnValues.same(part.row(instance).get(column), whole.get(column)))
                        .as(type + " of " + column.getName())
                        .isTrue());
            }
        }
    }

    /** Each attribute is named that can be, with before hooks that are none, did nothing, or did it all. */
    private static void compareLimitedUpdates(Object old, Object now, ClassDescriptor descriptor, UnitOfWorkImpl uow) {
        EntityPlan plan = new EntityPlan(descriptor, NO_HOOKS, uow);
        for (String attribute : AttributeComparison.of(descriptor, uow).attributes()) {
            UpdateColumns columns;
            try {
                columns = new UpdateColumns(plan, uow, Set.of(attribute));
            } catch (IllegalArgumentException neverUpdated) {
                continue;
            }
            for (Object before : Arrays.asList(null, now, old)) {
                BulkRecord record = new BulkRecord(0, now, plan);
                record.old(old);
                if (before != null) {
                    record.rowBeforeHooks(columns.keptRow(before));
                }
                assertThat(columns.pending(record).columns())
                        .as("update of " + attribute)
                        .containsExactlyElementsOf(
                                columns.changed(record, columns.row(now), columns.row(old), record.rowBeforeHooks()));
            }
        }
    }

    /** What is found out without building rows is what rows tell. */
    private static void compareUpdates(Object old, Object now, ClassDescriptor descriptor, UnitOfWorkImpl uow) {
        EntityPlan plan = new EntityPlan(descriptor, NO_HOOKS, uow);
        UpdateColumns columns = new UpdateColumns(plan, uow, Set.of());
        BulkRecord record = new BulkRecord(0, now, plan);
        record.old(old);
        PendingUpdate update = columns.pending(record);
        AbstractRecord row = columns.row(now);
        assertThat(update.columns()).containsExactlyElementsOf(columns.changed(record, row, columns.row(old), null));
        assertThat(columns.pending(record).columns()).isEqualTo(update.columns());
        for (DatabaseField column : update.columns()) {
            assertThat(update.row().get(column)).as(column.getName()).isEqualTo(row.get(column));
        }
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping instanceof OneToOneMapping reference
                    && reference.isForeignKeyRelationship()
                    && !reference.isReadOnly()) {
                for (DatabaseField column : DescriptorAccess.foreignKeyColumns(reference)) {
                    if (row.containsKey(column) && row.get(column) == null) {
                        assertThat(update.row().containsKey(column))
                                .as(column.getName())
                                .isTrue();
                    }
                }
            }
        }
    }

    private void compare(
            Object left, Object right, String path, ClassDescriptor descriptor, UnitOfWorkImpl uow, boolean stored) {
        Found found = DirectPaths.find(descriptor, path, uow);
        DirectPath direct = found.direct();
        if (direct == null) {
            return;
        }
        String what = descriptor.getAlias() + "." + path;
        PathReader reader = new PathReader(uow);
        int sent = queries.get();
        DirectPath.Likeness likeness = direct.compare(left, right, uow);
        Object value = direct.value(left, uow);
        Object other = direct.value(right, uow);
        boolean loaded = direct.isLoaded(left, true, uow);
        assertThat(queries.get()).as(what + " is found without a query").isEqualTo(sent);
        assertThat(loaded).as(what + " is loaded").isEqualTo(value != DirectPath.UNKNOWN);
        MappedAttribute<Object> attribute = new MappedAttribute<>(path, found, RecordFacts.NONE, reader, uow);
        if (value != DirectPath.UNKNOWN) {
            assertSame(what, value, reader.value(left, found.path()));
            assertThat(queries.get()).as(what + " is loaded: no query").isEqualTo(sent);
            assertThat(attribute.hasValue(left, null))
                    .as(what + " is null")
                    .isEqualTo(reader.hasValue(left, found.path(), null));
        }
        if (value != DirectPath.UNKNOWN
                && other != DirectPath.UNKNOWN
                && (stored || !found.path().canEndAtReference())) {
            assertThat(attribute.hasValue(left, other))
                    .as(what + " has the other value")
                    .isEqualTo(reader.hasValue(left, found.path(), other));
        }
        if (likeness != DirectPath.Likeness.UNKNOWN) {
            assertThat(likeness == DirectPath.Likeness.DIFFERENT)
                    .as(what + " differs")
                    .isEqualTo(new PathComparison(reader, uow).differ(left, right, found.path()));
        }
    }

    private static void assertSame(String what, Object direct, Object stepByStep) {
        if (direct != stepByStep && !Objects.equals(direct, stepByStep)) {
            fail(what + ": " + direct + " instead of " + stepByStep);
        }
    }

    private static Set<String> paths(ClassDescriptor descriptor) {
        Set<String> paths = new TreeSet<>();
        collect(List.of(descriptor), "", 1, paths);
        return paths;
    }

    private static void collect(List<ClassDescriptor> owners, String prefix, int depth, Set<String> paths) {
        Set<String> names = new LinkedHashSet<>();
        owners.forEach(owner -> names.addAll(AttributeNames.of(owner)));
        for (String name : names) {
            paths.add(prefix + name);
        }
        for (ClassDescriptor owner : owners) {
            for (String name : AttributeNames.of(owner)) {
                DatabaseMapping mapping = mapping(owner, name);
                ClassDescriptor target =
                        mapping instanceof ObjectReferenceMapping relation && relation.getReferenceDescriptor() != null
                                ? relation.getReferenceDescriptor()
                                : null;
                if (target != null && depth < DEPTH) {
                    List<ClassDescriptor> targets = new ArrayList<>(List.of(target));
                    if (target.hasInheritance()) {
                        targets.addAll(target.getInheritancePolicy().getAllChildDescriptors());
                    }
                    collect(targets, prefix + name + ".", depth + 1, paths);
                }
            }
        }
    }

    private static DatabaseMapping mapping(ClassDescriptor owner, String path) {
        ClassDescriptor at = owner;
        DatabaseMapping mapping = null;
        for (String name : path.split("\\.", -1)) {
            mapping = at.getObjectBuilder().getMappingForAttributeName(name);
            at = mapping.getReferenceDescriptor();
        }
        return mapping;
    }

    @Test
    void tellsMostChangesWithoutRows() {
        try (TestUnit unit = new TestUnit()) {
            ServerSession session = unit.factory().unwrap(ServerSession.class);
            ClassDescriptor descriptor = session.getDescriptor(Parcel.class);
            ExactAttributes attributes = ExactAttributes.of(descriptor, session, field -> true);
            Parcel parcel = new Parcel(1, "A");
            parcel.setWeight(new BigDecimal("1.5"));
            Parcel other = new Parcel(1, "A");
            other.setWeight(new BigDecimal("1.50"));
            assertThat(attributes.surelyDiffer(parcel, other)).isFalse();
            other.setWeight(new BigDecimal("1.51"));
            assertThat(attributes.surelyDiffer(parcel, other)).isTrue();
            other.setWeight(parcel.getWeight());
            other.setName("B");
            assertThat(attributes.surelyDiffer(parcel, other)).isTrue();
        }
    }

    /** What is not found in one go is read step by step, which is right, and slow. */
    @Test
    void findsWhatConditionsMostlyAskForInOneGo() {
        try (TestUnit unit = new TestUnit()) {
            UnitOfWorkImpl uow = unit.factory().unwrap(ServerSession.class).acquireUnitOfWork();
            Parcel parcel = new Parcel(1, "A");
            parcel.setPlace(new Place("Rome", 1));
            parcel.setCarrier(new Carrier(2, "slow"));
            Parcel other = new Parcel(1, "A");
            other.setPlace(new Place("Rome", 1));
            other.setCarrier(parcel.getCarrier());
            ClassDescriptor descriptor = uow.getDescriptor(parcel);
            for (String path : List.of(
                    "id",
                    "version",
                    "name",
                    "weight",
                    "place.town",
                    "place",
                    "carrier",
                    "carrier.id",
                    "carrier.name")) {
                DirectPath direct = DirectPaths.find(descriptor, path, uow).direct();
                assertThat(direct).as(path).isNotNull();
                assertThat(direct.value(parcel, uow)).as(path).isNotSameAs(DirectPath.UNKNOWN);
                assertThat(direct.compare(parcel, other, uow)).as(path).isEqualTo(DirectPath.Likeness.SAME);
            }
            assertThat(DirectPaths.find(descriptor, "items", uow).direct()).isNull();
            assertThat(DirectPaths.find(descriptor, "name", uow))
                    .as("found once for the persistence unit")
                    .isSameAs(DirectPaths.find(descriptor, "name", uow));
        }
    }
}
