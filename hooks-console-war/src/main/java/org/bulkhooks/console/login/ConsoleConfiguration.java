package org.bulkhooks.console.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final Pattern HASH = Pattern.compile(
            "PBKDF2WithHmacSHA(224|256|384|512):[1-9]\\d{3,7}:[A-Za-z0-9+/]{22,}={0,2}:[A-Za-z0-9+/]{22,}={0,2}");

    private final Function<String, Optional<String>> properties;

    /** Reads the configuration of this web application. */
    public ConsoleConfiguration() {
        this(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
    }

    ConsoleConfiguration(Function<String, Optional<String>> properties) {
        this.properties = properties;
    }

    /** Returns the users who can log in: none if there is a {@linkplain #problems problem}. */
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

    /** Returns what is missing or wrong, without any value; empty if the configured users can log in. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        check(USER, PASSWORD_HASH, problems);
        if (read(VIEWER).isPresent() || read(VIEWER_PASSWORD_HASH).isPresent()) {
            check(VIEWER, VIEWER_PASSWORD_HASH, problems);
        }
        if (read(USER).isPresent() && read(USER).equals(read(VIEWER))) {
            problems.add(VIEWER + " is the same name as " + USER);
        }
        return problems;
    }

    private void check(String name, String hash, List<String> problems) {
        if (read(name).isEmpty()) {
            problems.add(name + " is not set");
        }
        Optional<String> password = read(hash);
        if (password.isEmpty()) {
            problems.add(hash + " is not set");
        } else if (!isHash(password.get())) {
            problems.add(hash + " is not a hash as java -jar hooks-console.war prints it");
        }
    }

    private Optional<String> read(String name) {
        return properties.apply(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static boolean isHash(String value) {
        return HASH.matcher(value).matches();
    }
}
