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
        assertThat(LocalTarget.of("/order?model=../x&q=..#..")).isEqualTo("/order?model=../x&q=..#..");
        assertThat(LocalTarget.of("/hooks.csv")).isEqualTo("/hooks.csv");
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
                "/ü",
                "/../x",
                "/..",
                "/hooks/../../x",
                "/./hooks",
                "/%2e%2E/x",
                "/.%2e/x",
                "/..;a=b/x",
                "/%2e./x#hooks",
                "/..?app=bank",
                "/%5c%5cevil.example\\"
            })
    void leadsToTheListElse(String asked) {
        assertThat(LocalTarget.of(asked)).isEqualTo("/");
    }
}
