package org.bulkhooks.console.password;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of {@link HashPassword}.
 *
 * @param user the user's name
 * @param generate whether the password is generated
 * @param stdin whether the password is the first line of standard input
 * @param file where the properties are written to, or null for standard output
 * @param help whether only the usage is printed
 */
record Options(
        String user,
        boolean generate,
        boolean stdin,
        @Nullable Path file,
        boolean help) {

    static final String USAGE = """
            Usage: java -jar hooks-console.war [--user NAME] [--generate | --stdin] [--file FILE]

            Prints the properties that give the console a user. Set them where the server's MicroProfile Config finds them.
            The password is asked for at the terminal.

              --user NAME   the user's name, admin if not given
              --generate    generate a password and print it
              --stdin       read the password from the first line of standard input
              --file FILE   write the properties to a file that only its owner can read, instead of printing them""";

    static Options parse(String... arguments) {
        String user = "admin";
        boolean generate = false;
        boolean stdin = false;
        boolean help = false;
        Path file = null;
        for (int index = 0; index < arguments.length; index++) {
            switch (arguments[index]) {
                case "--generate" -> generate = true;
                case "--stdin" -> stdin = true;
                case "--help", "-h" -> help = true;
                case "--user" -> user = checkUser(value(arguments, ++index));
                case "--file" -> file = Path.of(value(arguments, ++index));
                default -> throw new IllegalArgumentException("Unknown argument: " + arguments[index]);
            }
        }
        return new Options(user, generate, stdin, file, help);
    }

    private static String value(String[] arguments, int index) {
        if (index >= arguments.length) {
            throw new IllegalArgumentException(arguments[index - 1] + " needs a value.");
        }
        return arguments[index];
    }

    private static String checkUser(String user) {
        if (!user.matches("[\\w.@-]{1,64}")) {
            throw new IllegalArgumentException("A user's name has 1 to 64 letters, digits or . @ - _");
        }
        return user;
    }
}
