package org.bulkhooks.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameOriginTest {

    @Test
    void anybodyMayLink() {
        assertThat(SameOrigin.allows("GET", "cross-site", "https://evil.example", "console:8080"))
                .isTrue();
        assertThat(SameOrigin.allows("HEAD", "cross-site", null, "console:8080"))
                .isTrue();
    }

    @Test
    void onlyOurPagesMayPost() {
        assertThat(SameOrigin.allows("POST", "same-origin", "null", "console:8080"))
                .isTrue();
        assertThat(SameOrigin.allows("POST", "same-site", "http://console:8080", "console:8080"))
                .isFalse();
        assertThat(SameOrigin.allows("POST", "cross-site", null, "console:8080"))
                .isFalse();
        assertThat(SameOrigin.allows("POST", "none", null, "console:8080")).isFalse();
    }

    @Test
    void theOriginDecidesWhereBrowsersSendNoSite() {
        assertThat(SameOrigin.allows("POST", null, "http://Console:8080", "console:8080"))
                .isTrue();
        assertThat(SameOrigin.allows("POST", null, "http://evil.example", "console:8080"))
                .isFalse();
        assertThat(SameOrigin.allows("POST", null, "http://console:8080", null)).isFalse();
        assertThat(SameOrigin.allows("POST", null, "console:8080", "console:8080"))
                .isFalse();
    }

    @Test
    void theViewStateDecidesWhereBrowsersSendNothing() {
        assertThat(SameOrigin.allows("POST", null, null, "console:8080")).isTrue();
        assertThat(SameOrigin.allows("POST", null, "null", "console:8080")).isTrue();
    }
}
