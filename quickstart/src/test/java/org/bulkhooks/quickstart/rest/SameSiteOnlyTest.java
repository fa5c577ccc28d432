package org.bulkhooks.quickstart.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.quickstart.rest.SameSiteOnly.comesFromElsewhere;

import org.junit.jupiter.api.Test;

class SameSiteOnlyTest {

    private static final String HOST = "bank.example:8080";

    @Test
    void believesWhatTheBrowserSaysOfTheSite() {
        assertThat(comesFromElsewhere("same-origin", null, HOST)).isFalse();
        assertThat(comesFromElsewhere("none", null, HOST)).isFalse();
        assertThat(comesFromElsewhere("cross-site", "http://bank.example:8080", HOST))
                .isTrue();
        assertThat(comesFromElsewhere("same-site", null, HOST))
                .as("another port of the same host")
                .isTrue();
    }

    @Test
    void comparesTheOriginWhereTheBrowserDoesNotSay() {
        assertThat(comesFromElsewhere(null, "http://Bank.example:8080", HOST)).isFalse();
        assertThat(comesFromElsewhere(null, "http://bank.example", HOST)).isTrue();
        assertThat(comesFromElsewhere(null, "http://other.example:8080", HOST)).isTrue();
        assertThat(comesFromElsewhere(null, "null", HOST)).isTrue();
        assertThat(comesFromElsewhere(null, "no origin", HOST)).isTrue();
    }

    @Test
    void servesProgramsThatSendNeither() {
        assertThat(comesFromElsewhere(null, null, HOST)).isFalse();
    }
}
