package org.bulkhooks.quickstart.mail;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailerTest {

    @Test
    void failsOnPurposeWhereAnAddressIsNone() {
        assertThatExceptionOfType(MailRefusedException.class)
                .isThrownBy(() -> new Mailer().send("Welcome", List.of("ada@example.com", "no address")))
                .withMessageContaining("1 mail,")
                .withMessageNotContaining("no address");
        assertThatCode(() -> new Mailer().send("Welcome", List.of("ada@example.com")))
                .doesNotThrowAnyException();
    }
}
