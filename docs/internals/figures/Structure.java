import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints figures of how the library is cut into types and packages. Compile first, then run this file from anywhere:
 *
 * <pre>{@code
 * ./mvnw -q test-compile -pl hooks-cdi,hooks-eclipselink
 * java docs/internals/figures/Structure.java [--names]
 * }</pre>
 *
 * A type is one with a name: an anonymous or local class belongs to the type around it. What uses what is read from javap's output:
 * superclasses, signatures, annotations, fields and code. The compiler copies constants, and javap does not show where from.
 */
final class Structure {

    private static final List<String> MODULES = List.of("hooks-cdi", "hooks-eclipselink");
    private static final int LINES = 180;
    private static final int TYPES_OF_A_PACKAGE = 30;
    private static final String WORDS = "chunk|reject|progress|resum";

    private final Path project;
    private final boolean names;
    private final Map<String, ClassFile> classes = new TreeMap<>();

    private Structure(Path project, boolean names) {
        this.project = project;
        this.names = names;
    }

    /** Prints the figures, with {@code --names} also the types that one other type uses. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1 || arguments.length == 1 && !arguments[0].equals("--names")) {
            throw new IllegalArgumentException("usage: java Structure.java [--names]");
        }
        Structure structure = new Structure(project(), arguments.length == 1);
        for (String module : MODULES) {
            structure.read(module);
        }
        for (String module : MODULES) {
            System.out.println(module);
            structure.printUses(structure.named(module).toList());
            structure.printLines(module);
            structure.printPackages(module);
        }
        System.out.println("both modules");
        structure.printUses(structure.named().toList());
        System.out.println("API");
        structure.printPublicTypes("org.bulkhooks");
        structure.printPublicTypes("org.bulkhooks.bulk");
        structure.printMethods("org.bulkhooks.spi");
        System.out.println("git grep -icE '" + WORDS + "' hooks-eclipselink/src/main");
        structure.printWords();
    }

    /** Returns the folder of the project that the working directory is in. */
    private static Path project() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (MODULES.stream().map(folder::resolve).allMatch(Files::isDirectory)) {
                return folder;
            }
        }
        throw new IllegalStateException("run this inside the project");
    }

    // What is compiled

    /** A class file: what it declares, and the names in it, its own too. Names are binary ones, with dots and dollars. */
    private record ClassFile(
            String name, String module, String declaration, List<String> members, Set<String> mentions) {

        /** Returns the type that this is or belongs to, if it is anonymous or local. */
        String type() {
            return name.replaceFirst("\\$\\d.*", "");
        }

        boolean isNamed() {
            return type().equals(name);
        }

        boolean isPublic() {
            return declaration.startsWith("public ");
        }

        boolean isRecord() {
            return declaration.contains(" extends java.lang.Record");
        }

        boolean isEnum() {
            return declaration.contains(" extends java.lang.Enum<");
        }

        boolean isNested() {
            return name.contains("$");
        }

        String packageName() {
            return name.substring(0, name.lastIndexOf('.'));
        }

        String simpleName() {
            return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
        }
    }

    private void read(String module) throws IOException {
        Path folder = project.resolve(module).resolve("target/classes");
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    folder + " is missing: ./mvnw -q test-compile -pl " + String.join(",", MODULES));
        }
        List<Path> files = files(folder, ".class");
        if (files.isEmpty()) {
            throw new IllegalStateException("no class in " + folder);
        }
        ToolProvider javap = ToolProvider.findFirst("javap")
                .orElseThrow(() -> new IllegalStateException("this Java has no javap: it takes a JDK"));
        List<String> arguments = new ArrayList<>(List.of("-v", "-p"));
        files.forEach(file -> arguments.add(file.toString()));
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        int status = javap.run(new PrintWriter(output), new PrintWriter(errors), arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("javap: " + errors);
        }
        for (String text : output.toString().split("(?m)^Classfile ")) {
            if (!text.isBlank()) {
                ClassFile file = parsed(module, text.lines().toList());
                classes.put(file.name(), file);
            }
        }
        if (classes.values().stream()
                        .filter(file -> file.module().equals(module))
                        .count()
                != files.size()) {
            throw new IllegalStateException("javap's output has another form now: change this program");
        }
    }

    private static final Pattern THIS_CLASS = Pattern.compile("\\s+this_class: #\\d+\\s+// (\\S+)");
    private static final Pattern DECLARATION = Pattern.compile("^(?:\\w+ )*(?:class|interface) org\\.");
    private static final Pattern NAME = Pattern.compile("org(?:(?:/[\\w$]+)+|(?:\\.[\\w$]+)+)");

    /** Tables that name types which no source names: for the verifier, and for reflection on nests. */
    private static final Set<String> NOT_USES =
            Set.of("Constant pool", "StackMapTable", "InnerClasses", "NestMembers", "NestHost", "EnclosingMethod");

    private static ClassFile parsed(String module, List<String> lines) {
        String name = "";
        String declaration = "";
        boolean inBody = false;
        List<String> members = new ArrayList<>();
        Set<String> mentions = new HashSet<>();
        int skipped = -1; // the indentation of a table that is left out
        for (String line : lines) {
            int indentation = line.length() - line.stripLeading().length();
            if (skipped >= 0 && indentation > skipped) {
                continue;
            }
            skipped = NOT_USES.contains(line.strip().replaceFirst(":.*", "")) ? indentation : -1;
            if (skipped >= 0) {
                continue;
            }
            Matcher thisClass = THIS_CLASS.matcher(line);
            if (thisClass.matches()) {
                name = thisClass.group(1).replace("\"", "").replace('/', '.');
            } else if (!line.startsWith("  Compiled from") && !line.startsWith("SourceFile")) {
                NAME.matcher(line)
                        .results()
                        .forEach(found -> mentions.add(found.group().replace('/', '.')));
            }
            if (declaration.isEmpty() && DECLARATION.matcher(line).find()) {
                declaration = line;
            }
            inBody |= line.equals("{");
            if (inBody && indentation == 2 && line.endsWith(";")) {
                members.add(line.strip());
            }
            if (line.equals("}")) {
                inBody = false;
            }
        }
        return new ClassFile(name, module, declaration, List.copyOf(members), mentions);
    }

    private Stream<ClassFile> named(String module) {
        return named().filter(file -> file.module().equals(module));
    }

    private Stream<ClassFile> named() {
        return classes.values().stream()
                .filter(ClassFile::isNamed)
                .filter(file ->
                        !file.name().endsWith("package-info") && !file.name().endsWith("module-info"));
    }

    // Types that one other type uses

    private void printUses(List<ClassFile> all) {
        Map<String, Set<String>> users = new TreeMap<>();
        for (ClassFile user : classes.values()) {
            for (String mention : user.mentions()) {
                ClassFile used = classes.get(mention);
                if (used != null && !used.type().equals(user.type())) {
                    users.computeIfAbsent(used.type(), type -> new TreeSet<>()).add(user.type());
                }
            }
        }
        List<ClassFile> ofOne = all.stream()
                .filter(type -> users.getOrDefault(type.name(), Set.of()).size() == 1)
                .toList();
        System.out.printf(
                "  types that exactly one other uses: %d of %d, %s%n",
                ofOne.size(), all.size(), share(ofOne.size(), all.size()));
        System.out.printf(
                "    of them nested: %d of %d%n",
                ofOne.stream().filter(ClassFile::isNested).count(),
                all.stream().filter(ClassFile::isNested).count());
        if (names && all.size() < named().count()) {
            ofOne.forEach(type -> System.out.printf(
                    "    %s by %s%n",
                    type.name(), users.get(type.name()).iterator().next()));
        }
    }

    // Lines of code

    private void printLines(String module) throws IOException {
        Map<String, Long> lines = new TreeMap<>();
        for (Path source : files(project.resolve(module).resolve("src/main/java"), ".java")) {
            if (!source.endsWith("package-info.java") && !source.endsWith("module-info.java")) {
                lines.put(source.getFileName().toString().replace(".java", ""), linesOfCode(source));
            }
        }
        Map<String, Long> longer = new TreeMap<>(lines);
        longer.values().removeIf(count -> count <= LINES);
        System.out.printf(
                "  top-level types of at most %d lines of code: %d of %d, %s%n",
                LINES, lines.size() - longer.size(), lines.size(), share(lines.size() - longer.size(), lines.size()));
        longer.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(type -> System.out.printf("    %4d %s%n", type.getValue(), type.getKey()));
    }

    /** A string, character or text block, which is kept, or a comment, which is not. */
    private static final Pattern LITERAL_OR_COMMENT = Pattern.compile(
            "(\"\"\"(?s:.*?)(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+')|//[^\n]*|/\\*(?s:.*?)\\*/");

    private static long linesOfCode(Path source) throws IOException {
        String code = LITERAL_OR_COMMENT
                .matcher(Files.readString(source))
                .replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
        return code.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("import ") && !line.startsWith("package "))
                .count();
    }

    // Packages

    private void printPackages(String module) {
        Map<String, Long> sizes = named(module)
                .filter(type -> !type.isNested())
                .collect(groupingBy(ClassFile::packageName, TreeMap::new, Collectors.counting()));
        Map<String, Long> larger = new TreeMap<>(sizes);
        larger.values().removeIf(size -> size <= TYPES_OF_A_PACKAGE);
        System.out.printf(
                "  packages of more than %d top-level types: %d of %d%n",
                TYPES_OF_A_PACKAGE, larger.size(), sizes.size());
        larger.forEach((name, size) -> System.out.printf("    %4d %s%n", size, name));
    }

    // API

    private List<ClassFile> publicTypes(String packageName, Predicate<ClassFile> which) {
        List<ClassFile> types = MODULES.stream()
                .flatMap(this::named)
                .filter(type -> type.packageName().equals(packageName) && isPublic(type))
                .filter(which)
                .toList();
        if (types.isEmpty()) {
            throw new IllegalStateException("no public type in " + packageName);
        }
        return types;
    }

    private boolean isPublic(ClassFile type) {
        int nested = type.name().lastIndexOf('$');
        return type.isPublic()
                && (nested < 0 || isPublic(classes.get(type.name().substring(0, nested))));
    }

    private void printPublicTypes(String packageName) {
        System.out.printf(
                "  public types of %s: %d, %d with nested ones%n",
                packageName,
                publicTypes(packageName, type -> !type.isNested()).size(),
                publicTypes(packageName, type -> true).size());
    }

    private static final Pattern METHOD = Pattern.compile("public (?:[^(]* )?[\\w.$<>\\[\\], ?&]+ (\\w+)\\((.*)\\).*;");
    private static final Pattern COMPONENT = Pattern.compile("private final .* (\\w+);");

    private void printMethods(String packageName) {
        int methods = 0;
        int accessors = 0;
        for (ClassFile type : publicTypes(packageName, type -> true)) {
            Set<String> components = type.isRecord() ? components(type) : Set.of();
            int ofType = 0;
            for (String member : type.members()) {
                Matcher method = METHOD.matcher(member);
                if (!method.matches() || isOfEveryType(type, method.group(1))) {
                    continue;
                }
                if (components.contains(method.group(1)) && method.group(2).isEmpty()) {
                    accessors++;
                } else {
                    ofType++;
                }
            }
            methods += ofType;
            if (names) {
                System.out.printf("    %4d %s%n", ofType, type.simpleName());
            }
        }
        System.out.printf(
                "  methods of the public types of %s: %d, and %d accessors of records%n",
                packageName, methods, accessors);
    }

    private static Set<String> components(ClassFile type) {
        return type.members().stream()
                .map(COMPONENT::matcher)
                .filter(Matcher::matches)
                .map(component -> component.group(1))
                .collect(toCollection(HashSet::new));
    }

    /** Tells whether a method is one that each record or enum has, or that overrides one of Object. */
    private static boolean isOfEveryType(ClassFile type, String method) {
        return Set.of("equals", "hashCode", "toString").contains(method)
                || type.isEnum() && Set.of("values", "valueOf").contains(method);
    }

    // Words

    private void printWords() throws IOException, InterruptedException {
        Process grep = new ProcessBuilder("git", "grep", "-icE", WORDS, "--", "hooks-eclipselink/src/main")
                .directory(project.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> found = new String(grep.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (grep.waitFor() > 1) {
            throw new IllegalStateException("git grep failed");
        }
        int lines = found.stream()
                .mapToInt(file -> Integer.parseInt(file.substring(file.lastIndexOf(':') + 1)))
                .sum();
        System.out.printf("  %d lines in %d files%n", lines, found.size());
        found.forEach(file -> System.out.println("    " + file));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String share(int part, int all) {
        return String.format("%.1f %%", 100.0 * part / all);
    }
}
