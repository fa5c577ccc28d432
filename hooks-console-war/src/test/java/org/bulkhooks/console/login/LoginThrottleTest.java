package org.bulkhooks.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private Instant now = Instant.EPOCH;
    private final LoginThrottle throttle = new LoginThrottle(() -> now);

    @Test
    void refusesAnAddressAfterTenFailuresForTenMinutes() {
        fail("admin", "10.0.0.1", LoginThrottle.LIMIT_OF_ADDRESS);

        assertThat(throttle.begin("admin", "10.0.0.1")).isEqualTo(Duration.ofMinutes(10));
        assertThat(throttle.begin("somebody else", "10.0.0.1")).isPositive();
        assertThat(throttle.begin("admin", "10.0.0.2")).isZero();

        now = now.plus(LoginThrottle.WINDOW);
        assertThat(throttle.begin("admin", "10.0.0.1")).isZero();
    }

    @Test
    void refusesANameThatIsGuessedFromManyAddresses() {
        for (int address = 0; address < LoginThrottle.LIMIT_OF_USER; address++) {
            assertThat(throttle.begin("admin", "10.0.0." + address)).isZero();
        }

        assertThat(throttle.begin("admin", "10.0.1.1")).isPositive();
        assertThat(throttle.begin("operator", "10.0.1.1")).isZero();
    }

    @Test
    void waitingDoesNotBecomeLongerByTryingOn() {
        fail("admin", "10.0.0.1", LoginThrottle.LIMIT_OF_ADDRESS);
        now = now.plus(Duration.ofMinutes(4));

        assertThat(throttle.begin("admin", "10.0.0.1")).isEqualTo(Duration.ofMinutes(6));
        assertThat(throttle.begin("admin", "10.0.0.1")).isEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void theRightPasswordForgetsTheFailures() {
        fail("admin", "10.0.0.1", LoginThrottle.LIMIT_OF_ADDRESS - 1);
        throttle.succeeded("admin", "10.0.0.1");

        fail("admin", "10.0.0.1", LoginThrottle.LIMIT_OF_ADDRESS);
        assertThat(throttle.begin("admin", "10.0.0.1")).isPositive();
    }

    @Test
    void forgetsWhatWasNotSeenForLongestWhenItsMemoryIsFull() {
        fail("first", "10.0.0.1", LoginThrottle.LIMIT_OF_ADDRESS);
        for (int other = 0; other < LoginThrottle.CAPACITY; other++) {
            throttle.begin("user" + other, "address" + other);
            if (other % 1_000 == 0) {
                assertThat(throttle.begin("first", "10.0.0.1")).isPositive(); // goes on guessing, so it stays
            }
        }
        assertThat(throttle.begin("first", "10.0.0.1")).isPositive();

        for (int other = 0; other < LoginThrottle.CAPACITY; other++) {
            throttle.begin("user" + other, "another" + other);
        }
        assertThat(throttle.begin("first", "10.0.0.1")).isZero();
    }

    private void fail(String user, String address, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(throttle.begin(user, address)).isZero();
        }
    }
}
