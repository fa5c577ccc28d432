package org.bulkhooks.internal.extension.mistakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.ApplicationLoader;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.Customer;
import org.bulkhooks.internal.extension.application.Refusal;
import org.bulkhooks.internal.extension.application.SavingsAccount;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.internal.extension.mistakes.noentitymanager.Importer;
import org.bulkhooks.internal.extension.mistakes.noentitymanager.Reports;
import org.bulkhooks.memory.InMemoryIntegration;
import org.bulkhooks.spi.PersistenceUnitModel;
import org.junit.jupiter.api.Test;

class DeploymentMistakesTest {

    private static TestApplication.Builder application(Class<?>... beanClasses) {
        return TestApplication.of(beanClasses).entities(Account.class, SavingsAccount.class, Customer.class);
    }

    /** Returns the lines of the report, without its heading. */
    private static List<String> mistakes(TestApplication.Builder application) {
        return Refusal.mistakes(() -> application.start().close());
    }

    @Test
    void reportsModelThatIsNoEntityWithSimilarOnes() {
        String inPackage = "org.bulkhooks.internal.extension.mistakes.noentity.";
        assertThat(mistakes(application(org.bulkhooks.internal.extension.mistakes.noentity.AccountHooks.class)))
                .containsExactlyInAnyOrder(
                        "HOOK-0001 AccountHooks.ofMistypedClass(AfterUpdate<Acount>): " + inPackage
                                + "Acount is no entity, and no entity extends or implements it; did you mean Account? If it is to be"
                                + " an entity itself, add @Entity to it, or list it in persistence.xml",
                        "HOOK-0001 AccountHooks.ofInterface(AfterUpdate<Priced>): " + inPackage
                                + "Priced is no entity, and no entity extends or implements it; let an entity implement it, or observe"
                                + " the class of an entity",
                        "HOOK-0001 AccountHooks.ofClass(AfterUpdate<Unmapped>): " + inPackage
                                + "Unmapped is no entity, and no entity extends or implements it; add @Entity to it, or list it"
                                + " in persistence.xml or orm.xml",
                        "HOOK-0001 AccountHooks.ofText(AfterUpdate<String>): java.lang.String is no entity, and no entity"
                                + " extends or implements it; observe the class of an entity",
                        "HOOK-0001 AccountHooks.ofArray(AfterUpdate<String[]>): java.lang.String[] is no entity; an event is a"
                                + " list of records already, so write AfterUpdate with the class of an entity",
                        "HOOK-0001 AccountHooks.ofList(BeforeCreate<List>): java.util.List<java.lang.String> is no entity; an"
                                + " event is a list of records already, so write BeforeCreate with the class of an entity",
                        "HOOK-0001 AccountHooks.ofEntities(AfterUpdate<List>): java.util.List<"
                                + Account.class.getName()
                                + "> is no entity; an event is a list of records already, so write AfterUpdate<Account>",
                        "HOOK-0001 AccountHooks.ofChanges(AfterUpdate<Change>): org.bulkhooks.Change<"
                                + Account.class.getName()
                                + "> is no entity; an event is a list of records already, so write AfterUpdate<Account>");
    }

    @Test
    void acceptsInterfacesWhereNoPersistenceUnitIsKnown() {
        assertThat(mistakes(TestApplication.of(org.bulkhooks.internal.extension.mistakes.noentity.AccountHooks.class)))
                .extracting(line -> line.substring(0, line.indexOf('(')))
                .containsExactlyInAnyOrder(
                        "HOOK-0001 AccountHooks.ofMistypedClass",
                        "HOOK-0001 AccountHooks.ofClass",
                        "HOOK-0001 AccountHooks.ofText",
                        "HOOK-0001 AccountHooks.ofArray");
    }

    @Test
    void reportsAttributeThatDoesNotExistWithSimilarOneAndList() {
        String list = "Attributes: balance, closed, id, owner, owner.name";
        assertThat(mistakes(application(org.bulkhooks.internal.extension.mistakes.attribute.AccountHooks.class)))
                .containsExactlyInAnyOrder(
                        "HOOK-0002 AccountHooks.mistyped(AfterUpdate<Account>): @WhenChanged: no attribute 'balanse' in Account,"
                                + " SavingsAccount; did you mean 'balance'? " + list,
                        "HOOK-0002 AccountHooks.mistypedInEmbeddable(AfterUpdate<Account>): @WhenChanged: no attribute 'owner.nam' in"
                                + " Account, SavingsAccount; did you mean 'owner.name'? " + list,
                        "HOOK-0002 AccountHooks.notInAll(AfterUpdate<Auditable>): @WhenChanged: no attribute 'balance' in Customer."
                                + " Attributes: id",
                        "HOOK-0002 AccountHooks.ofSubclass(AfterUpdate<Account>): @WhenChanged: no attribute 'rate' in Account. "
                                + list);
    }

    @Test
    void reportsConditionOnEventsThatChangeNothing() {
        assertThat(mistakes(application(org.bulkhooks.internal.extension.mistakes.conditionevent.AccountHooks.class)))
                .containsExactlyInAnyOrder(
                        "HOOK-0003 AccountHooks.a(BeforeCreate<Account>): @WhenChanged compares old and new records, and"
                                + " BeforeCreate does not have both; remove @WhenChanged, or observe BeforeUpdate or BeforeSave",
                        "HOOK-0003 AccountHooks.b(AfterCreate<Account>): @WhenChanged compares old and new records, and"
                                + " AfterCreate does not have both; remove @WhenChanged, or observe AfterUpdate or AfterSave",
                        "HOOK-0003 AccountHooks.c(BeforeDelete<Account>): @WhenChanged compares old and new records, and"
                                + " BeforeDelete does not have both; remove @WhenChanged, or observe BeforeUpdate or BeforeSave",
                        "HOOK-0003 AccountHooks.d(AfterDelete<Account>): @WhenChanged compares old and new records, and"
                                + " AfterDelete does not have both; remove @WhenChanged, or observe AfterUpdate or AfterSave",
                        "HOOK-0003 AccountHooks.e(ChangeSet<Account>): @WhenChanged compares old and new records, and ChangeSet"
                                + " contains creates and deletes; observe BeforeUpdate, AfterUpdate, BeforeSave or AfterSave");
    }

    @Test
    void reportsConditionWithoutAttribute() {
        assertThat(mistakes(application(org.bulkhooks.internal.extension.mistakes.emptycondition.AccountHooks.class)))
                .containsExactly(
                        "HOOK-0004 AccountHooks.recheck(AfterUpdate<Account>): @WhenChanged names no attribute, so"
                                + " that the hook would never be called; name at least one, or remove it");
    }

    @Test
    void reportsAsynchronousHook() {
        assertThat(mistakes(application(org.bulkhooks.internal.extension.mistakes.async.AccountHooks.class)))
                .singleElement()
                .asString()
                .startsWith("HOOK-0005 AccountHooks.recheck(AfterUpdate<Account>): ")
                .contains("use @Observes instead of @ObservesAsync");
    }

    @Test
    void reportsQualifierOfEventParameter() {
        assertThat(mistakes(application(org.bulkhooks.internal.extension.mistakes.qualifier.AccountHooks.class)))
                .containsExactly(
                        "HOOK-0006 AccountHooks.recheck(AfterUpdate<Account>): change sets have no qualifiers, so"
                                + " that a hook with @Reporting(3) would never be called; remove the qualifier from the event parameter");
    }

    @Test
    void reportsBeforeHookInLaterTransactionPhase() {
        assertThat(mistakes(application(org.bulkhooks.internal.extension.mistakes.phase.AccountHooks.class)))
                .containsExactlyInAnyOrder(
                        "HOOK-0007 AccountHooks.a(BeforeCreate<Account>): a Before hook is called before the rows are written and"
                                + " cannot wait for the phase AFTER_SUCCESS; observe AfterCreate<Account>, or remove during = ...",
                        "HOOK-0007 AccountHooks.b(BeforeUpdate<Account>): a Before hook is called before the rows are written and"
                                + " cannot wait for the phase BEFORE_COMPLETION; observe AfterUpdate<Account>, or remove during ="
                                + " ...",
                        "HOOK-0007 AccountHooks.c(BeforeDelete<Account>): a Before hook is called before the rows are written and"
                                + " cannot wait for the phase AFTER_FAILURE; observe AfterDelete<Account>, or remove during = ...",
                        "HOOK-0007 AccountHooks.d(BeforeSave<Account>): a Before hook is called before the rows are written and"
                                + " cannot wait for the phase AFTER_COMPLETION; observe AfterSave<Account>, or remove during = ...");
    }

    @Test
    void reportsFacadeWithoutEntityManagerInPlaceOfTheContainersOwnError() {
        assertThat(mistakes(application(Importer.class, Reports.class)))
                .containsExactlyInAnyOrder(
                        "HOOK-0008 Importer.bulk: BulkOperations is injected, but there is no EntityManager bean with the same"
                                + " qualifiers; write in a bean: @Produces @PersistenceContext EntityManager entityManager; or in"
                                + " Java SE a method: @Produces EntityManager entityManager(EntityManagerFactory factory)",
                        "HOOK-0008 Reports.new: BulkOperations is injected with @Named(\"reporting\"), but there is no"
                                + " EntityManager bean with the same qualifiers; write in a bean: @Produces @Named(\"reporting\")"
                                + " @PersistenceContext EntityManager entityManager; or in Java SE a method: @Produces"
                                + " @Named(\"reporting\") EntityManager entityManager(EntityManagerFactory factory)");
    }

    @Test
    void reportsHooksWithoutIntegration() {
        assertThat(mistakes(application(org.bulkhooks.internal.extension.mistakes.nointegration.AccountHooks.class)
                        .integrations()))
                .containsExactly(
                        "HOOK-0009 this application: no integration with a persistence provider is on the class path, so"
                                + " that no hook would be called; add the dependency org.bulkhooks:hooks-eclipselink");
    }

    @Test
    void needsNoIntegrationWithoutHooks() {
        assertThatCode(() -> TestApplication.of(DeploymentMistakesTest.class)
                        .integrations()
                        .start()
                        .close())
                .doesNotThrowAnyException();
    }

    /** An integration that finds a version of its provider that does not call it. */
    public static final class Outdated extends InMemoryIntegration {
        @Override
        public Optional<String> unsupported() {
            return Optional.of("memory 0 does not tell of writes; use memory 1 or later");
        }

        @Override
        public List<PersistenceUnitModel> persistenceUnits(ClassLoader application) {
            throw new LinkageError("this version has no such method");
        }
    }

    @Test
    void reportsAVersionOfThePersistenceProviderThatCallsNoHooks() {
        assertThat(mistakes(application(org.bulkhooks.internal.extension.mistakes.nointegration.AccountHooks.class)
                        .integrations(Outdated.class)))
                .containsExactly("HOOK-0026 this application: memory 0 does not tell of writes; use memory 1 or later");
    }

    @Test
    void leavesAnApplicationWithoutHooksAloneOnAnyVersionOfThePersistenceProvider() {
        assertThatCode(() -> TestApplication.of(DeploymentMistakesTest.class)
                        .integrations(Outdated.class)
                        .start()
                        .close())
                .doesNotThrowAnyException();
    }

    /** An integration that cannot read persistence units. */
    public static final class Broken extends InMemoryIntegration {
        @Override
        public List<PersistenceUnitModel> persistenceUnits(ClassLoader application) {
            throw new IllegalStateException("persistence.xml, line 3: no name");
        }
    }

    @Test
    void reportsIntegrationThatCannotReadPersistenceUnits() {
        assertThat(mistakes(application(Calls.class).integrations(Broken.class)))
                .singleElement()
                .asString()
                .startsWith("HOOK-0011 this application: ")
                .contains("persistence.xml, line 3: no name");
    }

    /** An integration whose provider the server hides from the application. */
    public static final class WithoutProvider extends InMemoryIntegration {
        @Override
        public Optional<String> unsupported() {
            throw new NoClassDefFoundError("org/eclipse/persistence/sessions/SessionEventListener");
        }
    }

    @Test
    void reportsIntegrationThatDoesNotSeeItsProvider() {
        assertThat(mistakes(application(Calls.class).integrations(WithoutProvider.class)))
                .singleElement()
                .asString()
                .startsWith("HOOK-0011 this application: ")
                .contains(
                        "org/eclipse/persistence/sessions/SessionEventListener",
                        "name the provider in persistence.xml");
    }

    @Test
    void reportsServiceFileThatNamesNoIntegration() {
        assertThat(mistakes(application(Calls.class).integrations(Calls.class)))
                .singleElement()
                .asString()
                .startsWith("HOOK-0011 this application: ")
                .contains(ApplicationLoader.SERVICE.substring("META-INF/services/".length()));
    }

    @Test
    void reportsEachMistakeInTheRulesOfADependencyGraph() {
        assertThat(mistakes(application(org.bulkhooks.internal.extension.mistakes.graphrules.AccountGraphs.class)))
                .containsExactly(
                        "HOOK-0040 AccountGraphs.balances: 'balance' is derived from 'clsed', which is not an attribute of Account;"
                                + " did you mean 'closed'? Attributes: balance, closed, id, owner, owner.name",
                        "HOOK-0040 AccountGraphs.balances: 'balance' has two rules; keep one of them");
    }

    @Test
    void reportsTwoDependencyGraphsForOneModel() {
        assertThat(mistakes(application(org.bulkhooks.internal.extension.mistakes.graphtwice.AccountGraphs.class)))
                .containsExactly(
                        "HOOK-0041 AccountGraphs.more: AccountGraphs.balances is a dependency graph of Account too,"
                                + " and a model has one; declare all rules in one of them, and remove the other");
    }

    @Test
    void reportsDependencyGraphOfNoEntityWithSimilarOnes() {
        assertThat(mistakes(application(org.bulkhooks.internal.extension.mistakes.graphnoentity.AccountGraphs.class)))
                .containsExactly(
                        "HOOK-0042 AccountGraphs.balances: org.bulkhooks.internal.extension.mistakes.graphnoentity.AccountGraphs$Acount"
                                + " is no entity, and no entity extends it, so that its dependency graph would never run; did you"
                                + " mean Account? If it is to be an entity itself, add @Entity to it, or list it in persistence.xml");
    }

    @Test
    void reportsDependencyGraphsOfAScopeThatIsNotActive() {
        assertThat(mistakes(application(org.bulkhooks.internal.extension.mistakes.graphbroken.AccountGraphs.class)))
                .singleElement()
                .asString()
                .startsWith("HOOK-0043 AccountGraphs.early: ")
                .contains("ContextNotActive", "; make it @ApplicationScoped or @Dependent");
    }

    @Test
    void reportsDependencyGraphWithoutIntegration() {
        assertThat(mistakes(application(org.bulkhooks.internal.extension.mistakes.graphtwice.AccountGraphs.class)
                        .integrations()))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("HOOK-0041", "HOOK-0009");
    }

    @Test
    void reportsSeveralMistakesTogether() {
        assertThat(mistakes(application(org.bulkhooks.internal.extension.mistakes.several.AccountHooks.class)))
                .extracting(line -> line.substring(0, line.indexOf(": ")))
                .containsExactlyInAnyOrder(
                        "HOOK-0002 AccountHooks.a(AfterUpdate<Account>)",
                        "HOOK-0005 AccountHooks.a(AfterUpdate<Account>)",
                        "HOOK-0001 AccountHooks.b(BeforeDelete<String>)",
                        "HOOK-0008 AccountHooks.bulk");
    }
}
