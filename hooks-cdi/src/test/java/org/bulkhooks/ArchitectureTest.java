package org.bulkhooks;

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
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Which package may use which; a package that is missing here may use nothing but the JDK. */
@AnalyzeClasses(packages = "org.bulkhooks", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String API = "org.bulkhooks";
    private static final String BULK = "org.bulkhooks.bulk";
    private static final String CONDITION = "org.bulkhooks.condition";
    private static final String GRAPH = "org.bulkhooks.graph";
    private static final String SPI = "org.bulkhooks.spi";
    private static final String EXTENSION = "org.bulkhooks.internal.extension";
    private static final String DISPATCH = "org.bulkhooks.internal.dispatch";
    private static final String CONDITIONS = "org.bulkhooks.internal.condition";
    private static final String MODEL = "org.bulkhooks.internal.model";
    private static final String CONFIGURATION = "org.bulkhooks.internal.config";
    private static final String STATISTICS = "org.bulkhooks.internal.stats";
    private static final String BATCH = "org.bulkhooks.batch";
    private static final String TESTING = "org.bulkhooks.testing";
    private static final String RECORDING = "org.bulkhooks.internal.testing";
    private static final String JAKARTA = "jakarta..";
    private static final String[] JDK_AND_JSPECIFY = {
        "java..", "javax.management..", "javax.naming..", "javax.sql..", "org.jspecify.."
    };

    @ArchTest
    static final ArchRule api = only(API).uses(JAKARTA, CONDITION);

    @ArchTest
    static final ArchRule bulk = only(BULK).uses(JAKARTA, API);

    @ArchTest
    static final ArchRule condition = only(CONDITION).uses(JAKARTA, API, SPI);

    @ArchTest
    static final ArchRule graph = only(GRAPH).uses(JAKARTA, API, SPI, MODEL);

    /** Nothing uses it: the types of Jakarta Batch may be missing. */
    @ArchTest
    static final ArchRule batch = only(BATCH).uses(JAKARTA, BULK);

    @ArchTest
    static final ArchRule onlyBatchNeedsJakartaBatch = noClasses()
            .that()
            .resideOutsideOfPackage(BATCH)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.batch..");

    @ArchTest
    static final ArchRule spi = only(SPI).uses(JAKARTA, API, BULK);

    @ArchTest
    static final ArchRule extension = only(EXTENSION)
            .uses(JAKARTA, API, BULK, CONDITION, GRAPH, SPI, DISPATCH, CONDITIONS, STATISTICS, MODEL, CONFIGURATION);

    @ArchTest
    static final ArchRule dispatch = only(DISPATCH).uses(JAKARTA, API, CONDITION, GRAPH, SPI, CONDITIONS, STATISTICS);

    @ArchTest
    static final ArchRule model = only(MODEL).uses(JAKARTA, API, SPI);

    @ArchTest
    static final ArchRule conditions = only(CONDITIONS).uses(JAKARTA, API, CONDITION, SPI, MODEL);

    @ArchTest
    static final ArchRule statistics = only(STATISTICS).uses(JAKARTA, API, GRAPH, SPI, DISPATCH, CONDITIONS);

    @ArchTest
    static final ArchRule testing = only(TESTING).uses(JAKARTA, API, CONDITION, SPI, DISPATCH, MODEL, EXTENSION);

    @ArchTest
    static final ArchRule recording = only(RECORDING).uses(JAKARTA, API, DISPATCH, TESTING);

    @ArchTest
    static final ArchRule configuration = only(CONFIGURATION).uses(BULK, MODEL, "org.eclipse.microprofile.config..");

    @ArchTest
    static final ArchRule everyPackageHasItsRule = classes()
            .should()
            .resideInAnyPackage(
                    API,
                    BULK,
                    CONDITION,
                    GRAPH,
                    BATCH,
                    SPI,
                    EXTENSION,
                    DISPATCH,
                    CONDITIONS,
                    STATISTICS,
                    MODEL,
                    TESTING,
                    RECORDING,
                    CONFIGURATION);

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().assignedFrom(eachPackage()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes()
            .should(ArchCondition.from(
                    describe("reside in a package whose package-info is @NullMarked", type -> type.getPackage()
                            .isAnnotatedWith(NullMarked.class))));

    private static Users only(String user) {
        return used -> classes()
                .that()
                .resideInAPackage(user)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.of(JDK_AND_JSPECIFY, used, new String[] {user})
                        .flatMap(Stream::of)
                        .toArray(String[]::new))
                .allowEmptyShould(true);
    }

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

    @FunctionalInterface
    private interface Users {
        ArchRule uses(String... packages);
    }
}
