package org.bulkhooks.console.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bulkhooks.console.text.Texts;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Who may log in, as MicroProfile Config says at the moment. No property has a default: without them the console stays
 * closed.
 */
@ApplicationScoped
public class ConsoleConfiguration {

    /** The name of the console's user. */
    public static final String USER = "bulkhooks.console.user";

    /** The hash of that user's password. */
    public static final String PASSWORD_HASH = "bulkhooks.console.password-hash";

    /** The name of a second user, who may only look. Optional. */
    public static final String VIEWER = "bulkhooks.console.viewer.user";

    /** The hash of that user's password. */
    public static final String VIEWER_PASSWORD_HASH = "bulkhooks.console.viewer.password-hash";

    /** Whether the users are those of the server instead: true or false, which is the default. */
    public static final String REALM = "bulkhooks.console.realm";

    /** What a hash needs at least, so that its thief can try few passwords. */
    static final int MIN_ITERATIONS = 100_000;

    private static final Pattern HASH =
            Pattern.compile("PBKDF2WithHmacSHA(?:224|256|384|512):(?<iterations>[1-9]\\d{0,7})"
                    + ":[A-Za-z0-9+/]{22,}={0,2}:[A-Za-z0-9+/]{22,}={0,2}");

    private final Function<String, Optional<String>> properties;

    /** Reads the configuration of this web application. */
    public ConsoleConfiguration() {
        this(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
    }

    ConsoleConfiguration(Function<String, Optional<String>> properties) {
        this.properties = properties;
    }

    /** Tells whether the server knows the users who can log in, and there is no {@linkplain #problems problem}. */
    public boolean usesRealm() {
        return asksForRealm() && problems().isEmpty();
    }

    private boolean asksForRealm() {
        return read(REALM).filter("true"::equals).isPresent();
    }

    /**
     * Returns the users who can log in by the configuration: none if there is a {@linkplain #problems problem}, or
     * where the {@linkplain #usesRealm server} knows the users.
     */
    public List<ConfiguredUser> users() {
        if (!problems().isEmpty()) {
            return List.of();
        }
        return Stream.of(
                        user(USER, PASSWORD_HASH, Set.of(Roles.VIEWER, Roles.OPERATOR)),
                        user(VIEWER, VIEWER_PASSWORD_HASH, Set.of(Roles.VIEWER)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<ConfiguredUser> user(String name, String hash, Set<String> roles) {
        return read(name).flatMap(known -> read(hash).map(password -> new ConfiguredUser(known, password, roles)));
    }

    /** Returns what is missing or wrong, without any value; empty if users can log in. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (read(REALM)
                .filter(value -> !value.equals("true") && !value.equals("false"))
                .isPresent()) {
            problems.add(Texts.of("error.config.realm", REALM));
        }
        if (asksForRealm()) {
            Stream.of(USER, PASSWORD_HASH, VIEWER, VIEWER_PASSWORD_HASH)
                    .filter(name -> read(name).isPresent())
                    .forEach(name -> problems.add(Texts.of("error.config.both", name, REALM)));
        } else {
            checkUsers(problems);
        }
        return problems;
    }

    private void checkUsers(List<String> problems) {
        check(USER, PASSWORD_HASH, problems);
        if (read(VIEWER).isPresent() || read(VIEWER_PASSWORD_HASH).isPresent()) {
            check(VIEWER, VIEWER_PASSWORD_HASH, problems);
        }
        if (read(USER).isPresent() && read(USER).equals(read(VIEWER))) {
            problems.add(Texts.of("error.config.same", VIEWER, USER));
        }
    }

    private void check(String name, String hash, List<String> problems) {
        if (read(name).isEmpty()) {
            problems.add(Texts.of("error.config.missing", name));
        }
        Optional<String> password = read(hash);
        if (password.isEmpty()) {
            problems.add(Texts.of("error.config.missing", hash));
            return;
        }
        Matcher parts = HASH.matcher(password.get());
        if (!parts.matches()) {
            problems.add(Texts.of("error.config.hash", hash));
        } else if (Integer.parseInt(parts.group("iterations")) < MIN_ITERATIONS) {
            problems.add(Texts.of(
                    "error.config.iterations", hash, parts.group("iterations"), Integer.toString(MIN_ITERATIONS)));
        }
    }

    private Optional<String> read(String name) {
        return properties.apply(name).map(String::strip).filter(value -> !value.isEmpty());
    }
}
