package org.bulkhooks.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionCookieTest {

    @Test
    void addsSameSiteWhereTheServerLeftItOut() {
        assertThat(SessionCookie.completed("HOOKSCONSOLE=1; Path=/c; HttpOnly", false))
                .isEqualTo("HOOKSCONSOLE=1; Path=/c; HttpOnly; SameSite=Lax");
    }

    @Test
    void leavesCompleteAndStrangeCookiesAlone() {
        assertThat(SessionCookie.completed("HOOKSCONSOLE=1; SameSite=Lax", false))
                .isEqualTo("HOOKSCONSOLE=1; SameSite=Lax");
        assertThat(SessionCookie.completed("other=1", true)).isEqualTo("other=1");
    }

    @Test
    void isSecureWhereTheBrowserSpeaksTls() {
        assertThat(SessionCookie.completed("HOOKSCONSOLE=1; SameSite=Lax", true))
                .isEqualTo("HOOKSCONSOLE=1; SameSite=Lax; Secure");
        assertThat(SessionCookie.completed("HOOKSCONSOLE=1; Secure; SameSite=Lax", true))
                .isEqualTo("HOOKSCONSOLE=1; Secure; SameSite=Lax");
    }

    @Test
    void theBrowserSpeaksTlsToTheServerOrToTheFirstProxy() {
        assertThat(SessionCookie.isOverTls(true, null)).isTrue();
        assertThat(SessionCookie.isOverTls(false, "HTTPS, http")).isTrue();
        assertThat(SessionCookie.isOverTls(false, "http, https")).isFalse();
        assertThat(SessionCookie.isOverTls(false, "")).isFalse();
        assertThat(SessionCookie.isOverTls(false, null)).isFalse();
    }
}
