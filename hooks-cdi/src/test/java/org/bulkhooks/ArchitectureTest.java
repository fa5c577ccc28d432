package org.bulkhooks;

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
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** Which package may use which; a package that is missing here may use nothing but the JDK. */
@AnalyzeClasses(packages = "org.bulkhooks", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CONFIGURATION = "org.bulkhooks.internal.config";
    private static final String TELEMETRY = "org.bulkhooks.internal.telemetry";

    /**
     * Which package uses which: a package that is not here, a use that is not here, and one that nobody needs any more
     * fail.
     */
    private static final Map<String, String> USES = Map.ofEntries(
            entry("batch", "bulk hooks"),
            entry("bulk", "hooks"),
            entry("condition", "hooks spi.value"),
            entry("graph", "hooks internal.model spi.value"),
            entry("hooks", ""),
            entry("internal.bulk", "bulk hooks internal.operation spi"),
            entry("internal.changes", "condition hooks internal.registry spi"),
            entry("internal.condition", "condition hooks internal.model spi.value"),
            entry("internal.config", "spi.value"),
            entry(
                    "internal.declaration",
                    "condition graph hooks internal.condition internal.config internal.model internal.registry spi.value"),
            entry(
                    "internal.dispatch",
                    "condition graph hooks internal.changes internal.registry internal.telemetry internal.trace spi"),
            entry(
                    "internal.extension",
                    "bulk condition graph hooks internal.bulk internal.condition internal.config internal.declaration internal.dispatch internal.model internal.operation internal.registry internal.stats internal.telemetry internal.trace spi"),
            entry("internal.model", "spi spi.value"),
            entry("internal.operation", "bulk hooks internal.changes internal.dispatch spi"),
            entry("internal.registry", "condition graph hooks"),
            entry(
                    "internal.stats",
                    "graph hooks internal.dispatch internal.registry internal.telemetry internal.trace spi"),
            entry("internal.telemetry", "hooks internal.registry spi"),
            entry("internal.testing", "hooks internal.dispatch internal.registry testing"),
            entry("internal.trace", "hooks internal.registry internal.telemetry spi"),
            entry("spi", "bulk hooks"),
            entry("spi.value", ""),
            entry(
                    "testing",
                    "condition hooks internal.changes internal.dispatch internal.extension internal.model internal.registry spi"));

    @ArchTest
    static void packagesUseWhatTheTableSays(JavaClasses all) {
        assertThat(PackageUses.of(all, "org.bulkhooks")).containsExactlyInAnyOrderEntriesOf(USES);
    }

    @ArchTest
    static final ArchRule usesTheJdkAndJakartaOnly = classes()
            .that()
            .resideOutsideOfPackages(CONFIGURATION, TELEMETRY)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.management..",
                    "javax.naming..",
                    "javax.sql..",
                    "jakarta..",
                    "org.jspecify..",
                    "org.bulkhooks..");

    @ArchTest
    static final ArchRule configurationReadsMicroProfile = classes()
            .that()
            .resideInAPackage(CONFIGURATION)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.eclipse.microprofile.config..", "org.bulkhooks..");

    @ArchTest
    static final ArchRule telemetryTellsOpenTelemetry = classes()
            .that()
            .resideInAPackage(TELEMETRY)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jakarta.enterprise..",
                    "org.jspecify..",
                    "io.opentelemetry.api..",
                    "io.opentelemetry.context..",
                    "org.bulkhooks..");

    /** It may be missing: only classes that are not loaded then refer to it. */
    @ArchTest
    static final ArchRule classesOfOneNameNeedOpenTelemetry = noClasses()
            .that()
            .haveNameNotMatching("org\\.bulkhooks\\.internal\\.telemetry\\.OpenTelemetry.*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.opentelemetry..");

    /** Nothing uses it: the types of Jakarta Batch may be missing. */
    @ArchTest
    static final ArchRule onlyBatchNeedsJakartaBatch = noClasses()
            .that()
            .resideOutsideOfPackage("org.bulkhooks.batch")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.batch..");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().assignedFrom(eachPackage()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes()
            .should(ArchCondition.from(
                    describe("reside in a package whose package-info is @NullMarked", type -> type.getPackage()
                            .isAnnotatedWith(NullMarked.class))));

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
