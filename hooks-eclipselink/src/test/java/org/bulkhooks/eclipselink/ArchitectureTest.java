package org.bulkhooks.eclipselink;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.jspecify.annotations.NullMarked;

/** The integration reaches the core through its SPI, never through its internal packages. */
@AnalyzeClasses(packages = "org.bulkhooks.eclipselink", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule usesTheCoreThroughItsApiAndSpi = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.management..",
                    "javax.sql..",
                    "jakarta..",
                    "org.jspecify..",
                    "org.eclipse.persistence..",
                    "org.bulkhooks",
                    "org.bulkhooks.bulk",
                    "org.bulkhooks.condition",
                    "org.bulkhooks.graph",
                    "org.bulkhooks.spi",
                    "org.bulkhooks.spi.value",
                    "org.bulkhooks.eclipselink..")
            .allowEmptyShould(true);

    /**
     * Which package uses which: a package that is not here, a use that is not here, and one that nobody needs any more
     * fail.
     */
    private static final Map<String, String> USES = Map.ofEntries(
            entry("assignment", "compat record row row.dialect"),
            entry("boundary", "operation row row.dialect transaction"),
            entry("cache", "compat operation read record row state"),
            entry("callback", "operation read row state"),
            entry("collection", "compat state"),
            entry("compat", ""),
            entry("context", "cache compat operation read record relation row row.dialect steps transaction"),
            entry(
                    "facade",
                    "boundary cache callback collection compat context ids operation read record relation row row.dialect statement steps transaction upsert"),
            entry("flush", "cache collection compat read record state transaction"),
            entry("ids", "compat operation row row.dialect"),
            entry("install", "cache collection compat facade flush row.dialect sql state statement transaction"),
            entry("operation", "compat record row row.dialect state transaction"),
            entry("read", "collection compat operation record relation row row.dialect state"),
            entry("record", "collection compat relation state"),
            entry("relation", "collection compat row.dialect"),
            entry("row", "compat record row.dialect sql state"),
            entry("row.dialect", ""),
            entry("sql", "compat state"),
            entry("state", ""),
            entry(
                    "statement",
                    "assignment cache collection compat operation read record relation row row.dialect steps transaction"),
            entry("steps", "cache callback collection compat operation read record relation row transaction"),
            entry("transaction", "sql state"),
            entry("upsert", "compat operation read record relation row row.dialect state"));

    @ArchTest
    static void packagesUseWhatTheTableSays(JavaClasses all) {
        assertThat(PackageUses.of(all, "org.bulkhooks.eclipselink")).containsExactlyInAnyOrderEntriesOf(USES);
    }

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().assignedFrom(eachPackage()).should().beFreeOfCycles().allowEmptyShould(true);

    /** They are vectors of EclipseLink's own, of which sublists are empty. */
    @ArchTest
    static final ArchRule listsOfDescriptorsAreCopiedFirst = noClasses()
            .that()
            .areNotAssignableTo(DescriptorAccess.class)
            .should()
            .callMethodWhere(describe(
                    "it returns a list of a ClassDescriptor",
                    call -> call.getTargetOwner().isAssignableTo(ClassDescriptor.class)
                            && call.getTarget().getRawReturnType().isAssignableTo(List.class)))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes()
            .should(ArchCondition.from(
                    describe("reside in a package whose package-info is @NullMarked", type -> type.getPackage()
                            .isAnnotatedWith(NullMarked.class))))
            .allowEmptyShould(true);

    private static SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "each package";
            }
        };
    }
}
