package org.bulkhooks.console.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
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

    /** Returns the user, or empty if there is a {@linkplain #problems problem}. */
    public Optional<ConfiguredUser> user() {
        Optional<String> name = read(USER);
        Optional<String> hash = read(PASSWORD_HASH).filter(ConsoleConfiguration::isHash);
        return name.isPresent() && hash.isPresent()
                ? Optional.of(new ConfiguredUser(name.get(), hash.get()))
                : Optional.empty();
    }

    /** Returns what is missing or wrong, without any value; empty if the configured user can log in. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (read(USER).isEmpty()) {
            problems.add(USER + " is not set");
        }
        Optional<String> hash = read(PASSWORD_HASH);
        if (hash.isEmpty()) {
            problems.add(PASSWORD_HASH + " is not set");
        } else if (!isHash(hash.get())) {
            problems.add(PASSWORD_HASH + " is not a hash as java -jar hooks-console.war prints it");
        }
        return problems;
    }

    private Optional<String> read(String name) {
        return properties.apply(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static boolean isHash(String value) {
        return HASH.matcher(value).matches();
    }
}
