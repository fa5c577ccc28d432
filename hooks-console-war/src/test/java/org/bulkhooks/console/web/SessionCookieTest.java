package org.bulkhooks.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionCookieTest {

    @Test
    void addsSameSiteWhereTheServerLeftItOut() {
        assertThat(SessionCookie.completed("HOOKSCONSOLE=1; Path=/c; HttpOnly"))
                .isEqualTo("HOOKSCONSOLE=1; Path=/c; HttpOnly; SameSite=Lax");
    }

    @Test
    void leavesCompleteAndStrangeCookiesAlone() {
        assertThat(SessionCookie.completed("HOOKSCONSOLE=1; SameSite=Lax")).isEqualTo("HOOKSCONSOLE=1; SameSite=Lax");
        assertThat(SessionCookie.completed("other=1")).isEqualTo("other=1");
    }
}
