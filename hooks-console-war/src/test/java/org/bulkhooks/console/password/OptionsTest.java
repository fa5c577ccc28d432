package org.bulkhooks.console.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void theUserIsAdminIfNoneIsGiven() {
        assertThat(Options.parse()).isEqualTo(new Options("admin", false, false, null, false));
    }

    @Test
    void readsAllArguments() {
        assertThat(Options.parse("--user", "eve", "--generate", "--stdin", "--file", "x.properties", "--help"))
                .isEqualTo(new Options("eve", true, true, Path.of("x.properties"), true));
    }

    @Test
    void refusesAPasswordAsAnArgumentAndOtherUnknownOnes() {
        assertThatThrownBy(() -> Options.parse("--password=secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown argument: --password=secret");
    }

    @Test
    void refusesAUserThatAPropertiesFileCannotHold() {
        assertThatThrownBy(() -> Options.parse("--user", "a=b\nc")).hasMessageContaining("letters");
        assertThatThrownBy(() -> Options.parse("--user")).hasMessage("--user needs a value.");
    }
}
