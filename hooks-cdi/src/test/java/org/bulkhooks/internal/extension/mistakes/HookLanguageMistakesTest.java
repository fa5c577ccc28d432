package org.bulkhooks.internal.extension.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.Customer;
import org.bulkhooks.internal.extension.application.Policy;
import org.bulkhooks.internal.extension.application.Refusal;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.junit.jupiter.api.Test;

class HookLanguageMistakesTest {

    private static final String HOLDER = "Attributes: holder.id, holder.name";
    private static final String POLICY =
            "Attributes: beneficiary, beneficiary.name, holder, id, premium, scan, signed, status, tags";

    private static List<String> mistakes(Class<?>... beans) {
        return Refusal.mistakes(() -> TestApplication.of(beans)
                .entities(Policy.class, Customer.class)
                .start()
                .close());
    }

    @Test
    void reportsValuesThatAttributesCannotHave() {
        assertThat(mistakes(org.bulkhooks.internal.extension.mistakes.conditionvalue.AccountHooks.class))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .startsWith("HOOK-0012 AccountHooks.a(AfterUpdate<Policy>): @WhenEqual(")
                                .endsWith("'ACTIV' is no Status; did you mean ACTIVE? Constants: DRAFT, ACTIVE, ENDED"),
                        line -> assertThat(line)
                                .startsWith("HOOK-0012 AccountHooks.b(AfterUpdate<Policy>): @WhenGreaterThan(")
                                .endsWith("'1,5' is no BigDecimal; write a number such as 1.50"),
                        line -> assertThat(line)
                                .startsWith("HOOK-0012 AccountHooks.c(AfterUpdate<Policy>): @WhenChangesTo(")
                                .contains("YesNoConverter cannot convert 'perhaps'", "neither Y nor N"),
                        line -> assertThat(line)
                                .startsWith("HOOK-0012 AccountHooks.d(AfterUpdate<Policy>): @WhenEqual(")
                                .endsWith("'Ann' is no long; write a whole number of at most 64 bits"));
    }

    @Test
    void reportsAttributesThatCannotBeCompared() {
        String noText = ", of which no value can be written as text; ";
        assertThat(mistakes(org.bulkhooks.internal.extension.mistakes.conditiontype.AccountHooks.class))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .startsWith("HOOK-0013 AccountHooks.a(AfterUpdate<Policy>): ")
                                .endsWith("'beneficiary' is of the type Owner" + noText
                                        + "name an attribute of it, such as 'beneficiary.name'"),
                        line -> assertThat(line)
                                .startsWith("HOOK-0013 AccountHooks.b(AfterUpdate<Policy>): ")
                                .endsWith("'tags' is of the type List" + noText + "use a condition bean with @When"),
                        line -> assertThat(line)
                                .startsWith("HOOK-0013 AccountHooks.c(AfterUpdate<Policy>): ")
                                .contains("byte[]"),
                        line -> assertThat(line)
                                .startsWith("HOOK-0013 AccountHooks.d(AfterUpdate<Policy>): ")
                                .contains("is a collection, which is never null"),
                        line -> assertThat(line)
                                .startsWith("HOOK-0014 AccountHooks.e(AfterUpdate<Policy>): ")
                                .contains("'holder' is of the type Customer, which has no order; use @WhenEqual"));
    }

    @Test
    void reportsPathsThatLeadNowhere() {
        assertThat(mistakes(org.bulkhooks.internal.extension.mistakes.conditionpath.AccountHooks.class))
                .containsExactlyInAnyOrder(
                        "HOOK-0002 AccountHooks.a(AfterUpdate<Policy>): @WhenNull: no attribute 'holder.nam' in Policy; did you mean"
                                + " 'holder.name'? " + HOLDER,
                        "HOOK-0002 AccountHooks.b(AfterUpdate<Policy>): @WhenNull: no attribute 'status.name' in Policy. "
                                + POLICY,
                        "HOOK-0004 AccountHooks.c(AfterUpdate<Policy>): @WhenEqual names no attribute, so that the hook"
                                + " would never be called; name at least one, or remove it",
                        "HOOK-0019 AccountHooks.d(AfterUpdate<Policy>): 'holder.name' of @WhenNull is read after the"
                                + " completion of the transaction, when nothing can be loaded; remove @NetChange, or the"
                                + " condition on the related record",
                        "HOOK-0003 AccountHooks.e(AfterDelete<Policy>): onlyOnChange of @WhenNull compares old and new"
                                + " records, and AfterDelete does not have both; remove onlyOnChange, or observe AfterUpdate"
                                + " or AfterSave",
                        "HOOK-0003 AccountHooks.f(ValidateCreate<Policy>): @WhenWasEqual compares old and new records, and"
                                + " ValidateCreate does not have both; remove @WhenWasEqual, or observe ValidateUpdate or"
                                + " ValidateSave");
    }

    @Test
    void reportsConditionBeansThatAreNoneOrSeveralOrOfAnotherModel() {
        assertThat(mistakes(
                        org.bulkhooks.internal.extension.mistakes.conditionbean.AccountHooks.class,
                        org.bulkhooks.internal.extension.mistakes.conditionbean.AccountHooks.OfCustomers.class,
                        org.bulkhooks.internal.extension.mistakes.conditionbean.AccountHooks.One.class,
                        org.bulkhooks.internal.extension.mistakes.conditionbean.AccountHooks.Other.class))
                .containsExactlyInAnyOrder(
                        "HOOK-0016 AccountHooks.a(AfterUpdate<Policy>): @When(OfCustomers.class): OfCustomers is a condition"
                                + " for Customer, and the hook is called with each Policy; observe Customer, or let it"
                                + " implement Condition<Policy>",
                        "HOOK-0015 AccountHooks.b(AfterUpdate<Policy>): @When(NoBean.class): NoBean is no bean; give it a"
                                + " scope such as @ApplicationScoped",
                        "HOOK-0015 AccountHooks.c(AfterUpdate<Policy>): @When(Several.class): there are several beans of"
                                + " this type: One, Other; name a type that only one of them has");
    }

    @Test
    void reportsLoadsOfWhatCannotBeLoaded() {
        assertThat(mistakes(org.bulkhooks.internal.extension.mistakes.load.AccountHooks.class))
                .containsExactlyInAnyOrder(
                        "HOOK-0017 AccountHooks.a(AfterUpdate<Policy>): @Load loads relations, element collections and lazy"
                                + " attributes, and 'premium' of Policy is none of these; it is there without it, so remove it",
                        "HOOK-0002 AccountHooks.b(AfterUpdate<Policy>): @Load: no attribute 'holdr' in Policy; did you mean"
                                + " 'holder'? " + POLICY,
                        "HOOK-0018 AccountHooks.c(AfterUpdate<Policy>): @Load names no relation; name at least one, or"
                                + " remove it",
                        "HOOK-0019 AccountHooks.d(AfterUpdate<Policy>): what @Load loads is read after the completion of"
                                + " the transaction, when nothing can be loaded; remove @Load and find what is needed in a"
                                + " transaction of the hook's own, or remove during = ...");
    }

    @Test
    void reportsExactTypesThatNoRecordHas() {
        assertThat(mistakes(org.bulkhooks.internal.extension.mistakes.exacttype.AccountHooks.class))
                .extracting(line -> line.substring(0, line.indexOf(": ")))
                .containsExactlyInAnyOrder(
                        "HOOK-0020 AccountHooks.a(AfterUpdate<Auditable>)",
                        "HOOK-0020 AccountHooks.b(AfterUpdate<Identified>)");
    }

    @Test
    void reportsHooksThatCannotWaitOrDoNotWait() {
        assertThat(mistakes(org.bulkhooks.internal.extension.mistakes.later.AccountHooks.class))
                .extracting(line -> line.substring(0, line.indexOf(": ")))
                .containsExactlyInAnyOrder(
                        "HOOK-0021 AccountHooks.a(AfterUpdate<Policy>)",
                        "HOOK-0021 AccountHooks.b(AfterUpdate<Policy>)",
                        "HOOK-0007 AccountHooks.c(ValidateSave<Policy>)",
                        "HOOK-0022 AccountHooks.d(OperationCompleted<Policy>)",
                        "HOOK-0023 AccountHooks.e(OperationCompleted<Policy>)",
                        "HOOK-0025 AccountHooks.f(AfterUpdate<Policy>)");
    }

    @Test
    void reportsAnnotationsThatDoNothing() {
        String mend =
                " does nothing here; it belongs on the parameter with @Observes of a hook, so move it there, or remove it";
        assertThat(mistakes(org.bulkhooks.internal.extension.mistakes.misplaced.AccountHooks.class, Calls.class))
                .hasSize(5)
                .anyMatch(line -> line.startsWith("HOOK-0024 AccountHooks.a: @Load(") && line.endsWith(mend))
                .anyMatch(line -> line.startsWith("HOOK-0024 AccountHooks.b: @WhenNull(") && line.endsWith(mend))
                .contains(
                        "HOOK-0024 AccountHooks: @ExpectedVeto does nothing here; it belongs on an exception class, so move"
                                + " it there, or remove it",
                        "HOOK-0024 AccountHooks.c: @ExactType" + mend,
                        "HOOK-0024 AccountHooks.c: @NonReentrant does nothing here; it belongs on the method of a hook, so"
                                + " move it there, or remove it");
    }
}
