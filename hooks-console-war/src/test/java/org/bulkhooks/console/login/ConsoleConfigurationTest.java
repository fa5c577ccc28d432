package org.bulkhooks.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsoleConfigurationTest {

    private static final String HASH =
            "PBKDF2WithHmacSHA512:210000:68SNXBDD83orOcSuyotPmg==:/EGmJlxKZi0JJVWjWbXUT7+ZwmABD3MGdaAZvTaJcd8=";

    private final Map<String, String> properties = new HashMap<>();
    private final ConsoleConfiguration configuration =
            new ConsoleConfiguration(name -> Optional.ofNullable(properties.get(name)));

    @Test
    void hasNoUserByDefault() {
        assertThat(configuration.users()).isEmpty();
        assertThat(configuration.problems())
                .containsExactly("bulkhooks.console.user is not set", "bulkhooks.console.password-hash is not set");
    }

    @Test
    void hasTheUserThatTheTwoPropertiesName() {
        properties.put(ConsoleConfiguration.USER, " admin ");
        properties.put(ConsoleConfiguration.PASSWORD_HASH, HASH);

        assertThat(configuration.problems()).isEmpty();
        assertThat(configuration.users())
                .containsExactly(new ConfiguredUser("admin", HASH, Set.of("viewer", "operator")));
    }

    @Test
    void staysClosedWithoutAPassword() {
        properties.put(ConsoleConfiguration.USER, "admin");
        properties.put(ConsoleConfiguration.PASSWORD_HASH, "  ");

        assertThat(configuration.users()).isEmpty();
        assertThat(configuration.problems()).containsExactly("bulkhooks.console.password-hash is not set");
    }

    @Test
    void staysClosedWithAPasswordWhereTheHashBelongsAndDoesNotRepeatIt() {
        properties.put(ConsoleConfiguration.USER, "admin");
        properties.put(ConsoleConfiguration.PASSWORD_HASH, "hunter2");

        assertThat(configuration.users()).isEmpty();
        assertThat(configuration.problems())
                .singleElement()
                .asString()
                .contains("is not a hash")
                .doesNotContain("hunter2");
    }

    @Test
    void staysClosedWithAHashOfFewIterations() {
        properties.put(ConsoleConfiguration.USER, "admin");
        properties.put(ConsoleConfiguration.PASSWORD_HASH, HASH.replace("210000", "99999"));

        assertThat(configuration.users()).isEmpty();
        assertThat(configuration.problems())
                .containsExactly("bulkhooks.console.password-hash has 99999 iterations. It needs 100000 or more;"
                        + " java -jar hooks-console.war makes one");
        properties.put(ConsoleConfiguration.PASSWORD_HASH, HASH.replace("210000", "100000"));
        assertThat(configuration.problems()).isEmpty();
    }

    @Test
    void knowsItsUserByTheExactName() {
        ConfiguredUser user = new ConfiguredUser("admin", HASH, Set.of("viewer"));

        assertThat(user.isNamed("admin")).isTrue();
        assertThat(user.isNamed("Admin")).isFalse();
        assertThat(user.isNamed("")).isFalse();
        assertThat(user.toString()).doesNotContain(HASH);
    }

    @Test
    void hasASecondUserWhoMayOnlyLook() {
        properties.put(ConsoleConfiguration.USER, "admin");
        properties.put(ConsoleConfiguration.PASSWORD_HASH, HASH);
        properties.put(ConsoleConfiguration.VIEWER, "guest");
        properties.put(ConsoleConfiguration.VIEWER_PASSWORD_HASH, HASH);

        assertThat(configuration.problems()).isEmpty();
        assertThat(configuration.users())
                .extracting(ConfiguredUser::roles)
                .containsExactly(Set.of("viewer", "operator"), Set.of("viewer"));
    }

    @Test
    void staysClosedWhereTheSecondUserIsHalfConfiguredOrHasTheNameOfTheFirst() {
        properties.put(ConsoleConfiguration.USER, "admin");
        properties.put(ConsoleConfiguration.PASSWORD_HASH, HASH);
        properties.put(ConsoleConfiguration.VIEWER, "admin");

        assertThat(configuration.problems())
                .containsExactly(
                        "bulkhooks.console.viewer.password-hash is not set",
                        "bulkhooks.console.viewer.user is the same name as bulkhooks.console.user");
        assertThat(configuration.users()).isEmpty();
    }

    @Test
    void leavesTheUsersToTheServerWhereItIsToldTo() {
        properties.put(ConsoleConfiguration.REALM, " true ");

        assertThat(configuration.problems()).isEmpty();
        assertThat(configuration.usesRealm()).isTrue();
        assertThat(configuration.users()).isEmpty();
    }

    @Test
    void staysClosedWhereBothTheServerAndTheConfigurationWouldKnowTheUsers() {
        properties.put(ConsoleConfiguration.REALM, "true");
        properties.put(ConsoleConfiguration.USER, "admin");
        properties.put(ConsoleConfiguration.VIEWER_PASSWORD_HASH, HASH);

        assertThat(configuration.problems())
                .containsExactly(
                        "bulkhooks.console.user is set, and so is bulkhooks.console.realm=true. Either the configuration"
                                + " knows the users or the server does: remove one of the two",
                        "bulkhooks.console.viewer.password-hash is set, and so is bulkhooks.console.realm=true. Either the"
                                + " configuration knows the users or the server does: remove one of the two");
        assertThat(configuration.usesRealm()).isFalse();
        assertThat(configuration.users()).isEmpty();
    }

    @Test
    void leavesTheUsersToTheConfigurationOtherwise() {
        properties.put(ConsoleConfiguration.USER, "admin");
        properties.put(ConsoleConfiguration.PASSWORD_HASH, HASH);
        properties.put(ConsoleConfiguration.REALM, "false");
        assertThat(configuration.users()).hasSize(1);
        assertThat(configuration.usesRealm()).isFalse();

        properties.put(ConsoleConfiguration.REALM, "yes");
        assertThat(configuration.problems()).containsExactly("bulkhooks.console.realm is neither true nor false");
        assertThat(configuration.users()).isEmpty();
        assertThat(configuration.usesRealm()).isFalse();
    }
}
