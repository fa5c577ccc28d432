package org.bulkhooks.console.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The brake on guessing passwords: after too many failed logins from an address or for a name, further ones are refused
 * for a while without looking at the password. Its memory is bounded. Thread-safe.
 */
@ApplicationScoped
public class LoginThrottle {

    static final int LIMIT_OF_ADDRESS = 10;
    static final int LIMIT_OF_USER = 50; // more, because many may be locked out by a stranger who knows their name
    static final Duration WINDOW = Duration.ofMinutes(10);
    static final int CAPACITY = 5_000;

    private static final int MAX_NAME = 64;

    private final InstantSource clock;
    private final Map<String, Count> failures = new Lru();

    private record Count(int failures, Instant since) {}

    /** Uses the system's clock. */
    public LoginThrottle() {
        this(InstantSource.system());
    }

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Begins an attempt to log in. It counts as failed until {@link #succeeded} is called, so that attempts at the same
     * time are counted too.
     *
     * @return how long the user has to wait; zero if the password may be looked at
     */
    public synchronized Duration begin(String user, String address) {
        Instant now = clock.instant();
        Duration wait =
                max(waitOf(addressKey(address), LIMIT_OF_ADDRESS, now), waitOf(userKey(user), LIMIT_OF_USER, now));
        if (wait.isZero()) {
            count(addressKey(address), now);
            count(userKey(user), now);
        }
        return wait;
    }

    /** Forgets the failures of an address and a user, because the password was right. */
    public synchronized void succeeded(String user, String address) {
        failures.remove(addressKey(address));
        failures.remove(userKey(user));
    }

    private Duration waitOf(String key, int limit, Instant now) {
        Count count = failures.get(key);
        if (count == null) {
            return Duration.ZERO;
        }
        Instant end = count.since().plus(WINDOW);
        if (!now.isBefore(end)) {
            failures.remove(key);
            return Duration.ZERO;
        }
        return count.failures() < limit ? Duration.ZERO : Duration.between(now, end);
    }

    private void count(String key, Instant now) {
        Count count = failures.get(key);
        failures.put(key, count == null ? new Count(1, now) : new Count(count.failures() + 1, count.since()));
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static String addressKey(String address) {
        return "address " + address;
    }

    private static String userKey(String user) {
        return "user " + user.substring(0, Math.min(user.length(), MAX_NAME));
    }

    /** Drops what was not looked at for longest; an address that goes on guessing stays. */
    private static final class Lru extends LinkedHashMap<String, Count> {

        private static final long serialVersionUID = 1L;

        Lru() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > CAPACITY;
        }
    }
}
