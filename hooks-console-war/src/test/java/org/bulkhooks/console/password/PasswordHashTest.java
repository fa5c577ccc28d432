package org.bulkhooks.console.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void writesAlgorithmIterationsSaltAndTheHashOfThePassword() throws GeneralSecurityException {
        String[] parts = PasswordHash.of("correct horse".toCharArray()).split(":");

        assertThat(parts).hasSize(4);
        assertThat(parts[0]).isEqualTo("PBKDF2WithHmacSHA512");
        int iterations = Integer.parseInt(parts[1]);
        assertThat(iterations).isGreaterThanOrEqualTo(210_000);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] hash = Base64.getDecoder().decode(parts[3]);
        assertThat(salt).hasSize(16);
        assertThat(hash)
                .isEqualTo(SecretKeyFactory.getInstance(parts[0])
                        .generateSecret(new PBEKeySpec("correct horse".toCharArray(), salt, iterations, 256))
                        .getEncoded());
    }

    @Test
    void saltsEachHashAnew() throws GeneralSecurityException {
        assertThat(PasswordHash.of("same".toCharArray())).isNotEqualTo(PasswordHash.of("same".toCharArray()));
    }

    @Test
    void generatesPasswordsOfTwentyCharactersThatNobodyMistakes() {
        String password = PasswordHash.generatePassword();

        assertThat(password).hasSize(20).matches("[A-Za-z2-9]+").doesNotContainPattern("[IOl]");
        assertThat(PasswordHash.generatePassword()).isNotEqualTo(password);
    }
}
