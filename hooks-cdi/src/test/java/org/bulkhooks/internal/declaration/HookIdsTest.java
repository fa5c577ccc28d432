package org.bulkhooks.internal.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HookIdsTest {

    @Test
    void givesTwelveHexDigitsThatDependOnTheDescriptionOnly() {
        String id =
                new HookIds().next("com.acme.AccountHooks com.acme.AccountHooks.recheck(org.bulkhooks.AfterUpdate)");
        assertThat(id).matches("[0-9a-f]{12}");
        assertThat(new HookIds().next("com.acme.AccountHooks com.acme.AccountHooks.recheck(org.bulkhooks.AfterUpdate)"))
                .isEqualTo(id);
        assertThat(new HookIds().next("another")).isNotEqualTo(id);
    }

    @Test
    void givesTwinsIdsOfTheirOwn() {
        HookIds first = new HookIds();
        HookIds afterRestart = new HookIds();
        String id = first.next("twin");
        String idOfTwin = first.next("twin");
        assertThat(idOfTwin).isNotEqualTo(id);
        assertThat(afterRestart.next("twin")).isEqualTo(id);
        assertThat(afterRestart.next("twin")).isEqualTo(idOfTwin);
    }
}
