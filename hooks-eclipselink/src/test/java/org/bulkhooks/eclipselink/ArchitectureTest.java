package org.bulkhooks.eclipselink;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
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
                    "org.bulkhooks.eclipselink..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyPackageIsKnown = classes()
            .should()
            .resideInAnyPackage(
                    "org.bulkhooks.eclipselink",
                    "org.bulkhooks.eclipselink.internal.collection",
                    "org.bulkhooks.eclipselink.internal.facade",
                    "org.bulkhooks.eclipselink.internal.flush",
                    "org.bulkhooks.eclipselink.internal.statement",
                    "org.bulkhooks.eclipselink.internal.write",
                    "org.bulkhooks.eclipselink.internal.write.dialect",
                    "org.bulkhooks.eclipselink.internal.install",
                    "org.bulkhooks.eclipselink.internal.record",
                    "org.bulkhooks.eclipselink.internal.sql",
                    "org.bulkhooks.eclipselink.internal.transaction",
                    "org.bulkhooks.eclipselink.internal.compat")
            .allowEmptyShould(true);

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
