package org.bulkhooks.console.password;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Prints the properties that give the console a user: {@code java -jar hooks-console.war}. The password is asked for at
 * the terminal, read from standard input, or generated; it is never an argument, because other users of the machine see
 * those.
 */
public final class HashPassword {

    private static final int MIN_LENGTH = 8;

    private HashPassword() {}

    /**
     * Runs the program; exits with 2 if it is called wrongly.
     *
     * @param arguments see {@link Options}
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        try {
            run(Options.parse(arguments), new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println();
            System.err.println(Options.USAGE);
            System.exit(2);
        }
    }

    private static void run(Options options, BufferedReader input) throws IOException, GeneralSecurityException {
        if (options.help()) {
            System.out.println(Options.USAGE);
            return;
        }
        String password = options.generate()
                ? PasswordHash.generatePassword()
                : check(options.stdin() ? firstLine(input) : ask());
        String properties = properties(options.user(), PasswordHash.of(password.toCharArray()));
        PrintStream out = System.out;
        if (options.generate()) {
            out.println("user " + options.user() + ", password " + password);
        }
        if (options.file() == null) {
            out.print(properties);
        } else {
            PrivateFile.write(options.file(), properties);
        }
    }

    static String properties(String user, String hash) {
        return "bulkhooks.console.user=" + user + "\nbulkhooks.console.password-hash=" + hash + "\n";
    }

    private static String firstLine(BufferedReader input) throws IOException {
        String line = input.readLine();
        return line == null ? "" : line;
    }

    @SuppressWarnings(
            "SystemConsoleNull") // since Java 22 there is always a console, which asks where there is no terminal too
    private static String ask() {
        Console console = System.console();
        if (console == null) {
            throw new IllegalArgumentException(
                    "There is no terminal to ask for a password; use --stdin or --generate.");
        }
        String first = new String(console.readPassword("Password: "));
        String second = new String(console.readPassword("Again: "));
        if (!first.equals(second)) {
            throw new IllegalArgumentException("The two passwords differ.");
        }
        return first;
    }

    static String check(String password) {
        if (password.length() < MIN_LENGTH) {
            throw new IllegalArgumentException("The password must have at least " + MIN_LENGTH + " characters.");
        }
        return password;
    }
}
