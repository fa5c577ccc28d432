package org.bulkhooks.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void leavesAShortNameWhole() {
        assertThat(Pieces.of("MailHooks.welcome")).containsExactly("MailHooks.welcome");
        assertThat(Pieces.of("")).containsExactly("");
    }

    @Test
    void breaksALongNameAfterDotsAndBeforeCapitals() {
        assertThat(Pieces.of("AccountHooks.refuseUsedNumbers")).containsExactly("AccountHooks.", "refuseUsedNumbers");
        assertThat(Pieces.of("LedgerHooks.refuseUsedReferencesOfStrangers"))
                .containsExactly("LedgerHooks.", "refuseUsed", "ReferencesOf", "Strangers");
        assertThat(Pieces.of("org.bulkhooks.quickstart.hooks.AccountHooks"))
                .containsExactly("org.", "bulkhooks.", "quickstart.", "hooks.", "AccountHooks");
    }

    @Test
    void breaksSignaturesBetweenTheirTypesAndSentencesBetweenTheirWords() {
        assertThat(Pieces.of("AccountHooks.deriveBalance(BeforeSave<Account>)"))
                .containsExactly("AccountHooks.", "deriveBalance(", "BeforeSave<", "Account>)");
        assertThat(String.join("", Pieces.of("greater than(balance, 12.50) and is null(customer)")))
                .isEqualTo("greater than(balance, 12.50) and is null(customer)");
    }

    @Test
    void doesNotBreakNumbers() {
        assertThat(Pieces.of("123456789.123456789.123456789")).hasSize(1);
    }

    @Test
    void leavesAWordWithoutCapitalsWholeHoweverLong() {
        assertThat(Pieces.of("a".repeat(200) + ".b")).containsExactly("a".repeat(200) + ".", "b");
    }
}
