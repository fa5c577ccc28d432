package org.bulkhooks.eclipselink.internal.facade;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.facade.shapes.Calling;
import org.bulkhooks.eclipselink.internal.facade.shapes.Company;
import org.bulkhooks.eclipselink.internal.facade.shapes.Embedding;
import org.bulkhooks.eclipselink.internal.facade.shapes.FromIdentity;
import org.bulkhooks.eclipselink.internal.facade.shapes.Node;
import org.bulkhooks.eclipselink.internal.facade.shapes.Parent;
import org.bulkhooks.eclipselink.internal.facade.shapes.Plain;
import org.bulkhooks.eclipselink.internal.facade.shapes.Split;
import org.bulkhooks.eclipselink.internal.facade.shapes.Tagged;
import org.bulkhooks.eclipselink.internal.read.WriterSupport;
import org.eclipse.persistence.descriptors.AllFieldsLockingPolicy;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.descriptors.DescriptorQueryManager;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.descriptors.changetracking.DeferredChangeDetectionPolicy;
import org.eclipse.persistence.descriptors.copying.InstantiationCopyPolicy;
import org.eclipse.persistence.descriptors.partitioning.RoundRobinPartitioningPolicy;
import org.eclipse.persistence.history.HistoryPolicy;
import org.eclipse.persistence.internal.descriptors.CascadeLockingPolicy;
import org.eclipse.persistence.internal.descriptors.InstantiationPolicy;
import org.eclipse.persistence.internal.jpa.CMP3Policy;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.queries.MethodBaseQueryRedirector;
import org.eclipse.persistence.queries.UpdateObjectQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WriterSupportTest {

    private static final String FIELDS_OF_DESCRIPTORS = """
            javaClass javaClassName tables defaultTable primaryKeyFields additionalTablePrimaryKeyFields multipleTableInsertOrder
            multipleTableForeignKeys isCascadeOnDeleteSetOnDatabaseOnSecondaryTables fields allFields selectionFields
            allSelectionFields returnFieldsToGenerateInsert returnFieldsToGenerateUpdate returnFieldsToMergeInsert
            returnFieldsToMergeUpdate mappings referencingClasses lockableMappings queryKeys sequenceNumberName
            sequenceNumberField sessionName constraintDependencies amendmentMethodName amendmentClass amendmentClassName alias
            shouldBeReadOnly shouldAlwaysConformResultsInUnitOfWork shouldRegisterResultsInUnitOfWork queryManager copyPolicy
            copyPolicyClassName interfacePolicy optimisticLockingPolicy cascadeLockingPolicies wrapperPolicy changePolicy
            returningPolicy returningPolicies historyPolicy partitioningPolicyName partitioningPolicy cmpPolicy cachePolicy
            multitenantPolicy serializedObjectPolicy fetchGroupManager properties unconvertedProperties initializationStage
            interfaceInitializationStage descriptorType shouldOrderMappings cacheInvalidationPolicy shouldAcquireCascadedLocks
            cascadedLockingInitialized hasSimplePrimaryKey hasMultipleTableConstraintDependecy isNativeConnectionRequired
            idValidation primaryKeyIdValidations derivesIdMappings defaultQueryRedirector defaultReadAllQueryRedirector
            defaultReadObjectQueryRedirector defaultReportQueryRedirector defaultUpdateObjectQueryRedirector
            defaultInsertObjectQueryRedirector defaultDeleteObjectQueryRedirector defaultQueryRedirectorClassName
            defaultReadAllQueryRedirectorClassName defaultReadObjectQueryRedirectorClassName
            defaultReportQueryRedirectorClassName defaultUpdateObjectQueryRedirectorClassName
            defaultInsertObjectQueryRedirectorClassName defaultDeleteObjectQueryRedirectorClassName sequence
            mappingsPostCalculateChanges mappingsPostCalculateChangesOnDeleted additionalAggregateCollectionKeyFields
            preDeleteMappings additionalWritableMapKeyFields hasRelationships foreignKeyValuesForCaching
            hasNoncacheableMappings weavingUsesPropertyAccess virtualAttributeMethods accessorTree descriptorCustomizerClassName
            shouldLockForClone""";

    private static final String FIELDS_OF_QUERY_MANAGERS = """
            insertQuery updateQuery readObjectQuery readAllQuery deleteQuery doesExistQuery descriptor
            hasCustomMultipleTableJoinExpression additionalCriteria additionalJoinExpression multipleTableJoinExpression queries
            tablesJoinExpressions cachedUpdateCalls cachedExpressionQueries queryTimeout queryTimeoutUnit""";

    @ParameterizedTest
    @ValueSource(
            classes = {
                Plain.class,
                FromIdentity.class,
                Embedding.class,
                Node.class,
                Company.class,
                Split.class,
                Calling.class
            })
    void leavesOrdinaryClassesToTheBulkWriter(Class<?> entityClass) {
        for (ChangeType type : ChangeType.values()) {
            assertThat(reason(entityClass, type))
                    .as("%s of %s", type, entityClass)
                    .isEmpty();
        }
    }

    @Test
    void saysWhyDeletesGoThroughEclipseLink() {
        assertThat(reason(Tagged.class, ChangeType.DELETE))
                .contains("rows of 'tags' to delete, rows of 'targets' to delete");
        assertThat(reason(Parent.class, ChangeType.DELETE)).contains("rows of 'children' to delete");
    }

    @Test
    void leavesClassesWithSqlOfTheirOwnToEclipseLink() {
        try (Unit unit = new Unit()) {
            ClassDescriptor descriptor = descriptor(unit, Plain.class);
            descriptor.getQueryManager().setInsertSQLString("insert into PLAIN (ID) values (#ID)");

            assertThat(WriterSupport.reason(descriptor, ChangeType.CREATE, session(unit)))
                    .contains("SQL of its own for create");
            assertThat(WriterSupport.reason(descriptor, ChangeType.UPDATE, session(unit)))
                    .isEmpty();
        }
    }

    @Test
    void leavesClassesWithDescriptorListenersToEclipseLink() {
        try (Unit unit = new Unit()) {
            ClassDescriptor descriptor = descriptor(unit, Plain.class);
            descriptor.getEventManager().addListener(new DescriptorEventAdapter());

            assertThat(WriterSupport.reason(descriptor, ChangeType.UPDATE, session(unit)))
                    .contains("descriptor event listeners");
        }
    }

    static Stream<Arguments> features() {
        return Stream.of(
                feature("@ReadOnly", descriptor -> descriptor.setShouldBeReadOnly(true)),
                feature(
                        "partitioning",
                        descriptor -> descriptor.setPartitioningPolicy(new RoundRobinPartitioningPolicy())),
                feature("a history policy", descriptor -> descriptor.setHistoryPolicy(new HistoryPolicy())),
                feature("a CMP policy", descriptor -> descriptor.getCMPPolicy().setUpdateAllFields(true)),
                feature("a CMP policy", descriptor -> descriptor.setCMPPolicy(new CMP3Policy() {})),
                feature("a native connection", descriptor -> descriptor.setIsNativeConnectionRequired(true)),
                feature(
                        "SQL of its own for update",
                        descriptor -> descriptor.getQueryManager().setUpdateQuery(new UpdateObjectQuery())),
                feature(
                        "SQL of its own for update",
                        descriptor ->
                                descriptor.setDefaultUpdateObjectQueryRedirector(new MethodBaseQueryRedirector())));
    }

    static Stream<Arguments> featuresOfRecords() {
        return Stream.of(
                feature(
                        "locking by other than a version",
                        descriptor -> descriptor.setOptimisticLockingPolicy(new AllFieldsLockingPolicy())),
                feature(
                        "locking by other than a version",
                        descriptor -> descriptor.setOptimisticLockingPolicy(new VersionLockingPolicy() {})),
                feature(
                        "change tracking of its own",
                        descriptor -> descriptor.setObjectChangePolicy(new DeferredChangeDetectionPolicy() {})),
                feature("a copy policy", descriptor -> descriptor.setCopyPolicy(new InstantiationCopyPolicy() {})),
                feature(
                        "versions of others that are raised along",
                        descriptor ->
                                descriptor.addCascadeLockingPolicy(new CascadeLockingPolicy(descriptor, descriptor))),
                feature(
                        "an instantiation policy",
                        descriptor -> descriptor.setInstantiationPolicy(new InstantiationPolicy() {})));
    }

    private static Arguments feature(String reason, Consumer<ClassDescriptor> customizer) {
        return Arguments.of(reason, customizer);
    }

    @ParameterizedTest
    @MethodSource({"features", "featuresOfRecords"})
    void leavesToEclipseLinkWhatItDoesNotKnow(String reason, Consumer<ClassDescriptor> customizer) {
        try (Unit unit = new Unit()) {
            ClassDescriptor descriptor = descriptor(unit, Plain.class);
            customizer.accept(descriptor);

            assertThat(WriterSupport.reason(descriptor, ChangeType.UPDATE, session(unit)))
                    .contains(reason);
        }
    }

    @ParameterizedTest
    @MethodSource("featuresOfRecords")
    void writesOnTopOfStatementsWhatIsOfRecordsAlone(String reason, Consumer<ClassDescriptor> customizer) {
        try (Unit unit = new Unit()) {
            ClassDescriptor descriptor = descriptor(unit, Plain.class);
            customizer.accept(descriptor);

            assertThat(WriterSupport.reasonOnTop(descriptor, session(unit)))
                    .as("although " + reason)
                    .isEmpty();
        }
    }

    /** A field that a later EclipseLink adds is to be looked at before anybody else finds out what it does. */
    @Test
    void everyFieldOfADescriptorWasLookedAt() {
        assertThat(fields(ClassDescriptor.class)).isSubsetOf(FIELDS_OF_DESCRIPTORS.split("\\s+"));
        assertThat(fields(DescriptorQueryManager.class)).isSubsetOf(FIELDS_OF_QUERY_MANAGERS.split("\\s+"));
    }

    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getName)
                .toList();
    }

    private static Optional<String> reason(Class<?> entityClass, ChangeType type) {
        try (Unit unit = new Unit()) {
            return WriterSupport.reason(descriptor(unit, entityClass), type, session(unit));
        }
    }

    private static ClassDescriptor descriptor(Unit unit, Class<?> entityClass) {
        return session(unit).getDescriptor(entityClass);
    }

    private static AbstractSession session(Unit unit) {
        return unit.factory().unwrap(AbstractSession.class);
    }
}
