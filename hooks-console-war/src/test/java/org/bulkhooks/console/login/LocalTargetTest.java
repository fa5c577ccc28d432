package org.bulkhooks.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTargetTest {

    @Test
    void leadsToThePageThatWasAskedFor() {
        assertThat(LocalTarget.of("/hook?app=%2Fbank&id=x")).isEqualTo("/hook?app=%2Fbank&id=x");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/a\r\nSet-Cookie: x",
                "/login",
                "hooks",
                "/ü"
            })
    void leadsToTheListElse(String asked) {
        assertThat(LocalTarget.of(asked)).isEqualTo("/");
    }
}
