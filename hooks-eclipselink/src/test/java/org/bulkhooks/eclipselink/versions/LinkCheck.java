package org.bulkhooks.eclipselink.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bulkhooks.eclipselink.versions.ClassFile.Member;
import org.bulkhooks.eclipselink.versions.ClassFile.Reference;
import org.objectweb.asm.Opcodes;

/**
 * Finds what would not link, or would never be called, if a class that was compiled against one EclipseLink ran on
 * another one.
 *
 * <p>Of code: classes, methods and fields that are not there with the same parameters <em>and return type</em>. Of a
 * class that extends or implements one of EclipseLink's: abstract methods that it lacks, and methods that override
 * nothing any more.
 */
final class LinkCheck {

    private final Classes compiledAgainst;
    private final Classes other;

    LinkCheck(Classes compiledAgainst, Classes other) {
        this.compiledAgainst = compiledAgainst;
        this.other = other;
    }

    /** Returns what is wrong with a class of ours, in words. */
    List<String> problems(String name) {
        ClassFile ours = other.find(name).orElseThrow();
        List<String> problems = new ArrayList<>();
        ours.types().stream()
                .filter(type ->
                        Classes.isOfEclipseLink(type) && other.find(type).isEmpty())
                .forEach(type -> problems.add("no class " + type.replace('/', '.')));
        ours.references().stream()
                .filter(reference -> concernsEclipseLink(reference.owner()))
                .forEach(reference -> unresolved(reference).ifPresent(problems::add));
        lacking(ours).forEach(method -> problems.add("abstract and not implemented: " + method));
        ours.methods().stream()
                .filter(method -> overrides(compiledAgainst, name, method) && !overrides(other, name, method))
                .forEach(method -> problems.add("overrides nothing: " + method.nameAndType()));
        return problems.stream()
                .map(problem -> name.replace('/', '.') + ": " + problem)
                .toList();
    }

    private boolean concernsEclipseLink(String owner) {
        return other.hierarchy(owner).stream().anyMatch(each -> Classes.isOfEclipseLink(each.name()))
                || Classes.isOfEclipseLink(owner);
    }

    private Optional<String> unresolved(Reference reference) {
        Function<ClassFile, Stream<Member>> members =
                reference.isField() ? file -> file.fields().stream() : file -> file.methods().stream();
        Optional<Member> member = other.resolve(reference.owner(), members, reference.nameAndType());
        if (member.isEmpty()) {
            return Optional.of("no " + reference);
        }
        if (member.get().is(Opcodes.ACC_STATIC) != reference.isStatic()) {
            return Optional.of((reference.isStatic() ? "not static any more: " : "static: ") + reference);
        }
        if (Classes.isOfEclipseLink(reference.owner())
                && !member.get().is(Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) {
            return Optional.of("not accessible: " + reference);
        }
        boolean isInterface = other.find(reference.owner())
                .map(owner -> owner.is(Opcodes.ACC_INTERFACE))
                .orElse(false);
        return !reference.isField() && isInterface != reference.ofInterface()
                ? Optional.of((isInterface ? "an interface: " : "no interface: ") + reference)
                : Optional.empty();
    }

    /** Returns the abstract methods that no class of the hierarchy implements. */
    private List<String> lacking(ClassFile ours) {
        if (ours.is(Opcodes.ACC_ABSTRACT) || !concernsEclipseLink(ours.name())) {
            return List.of();
        }
        List<ClassFile> hierarchy = other.hierarchy(ours.name());
        List<String> implemented = hierarchy.stream()
                .flatMap(file -> file.methods().stream())
                .filter(method -> !method.is(Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC))
                .map(Member::nameAndType)
                .toList();
        return hierarchy.stream()
                .flatMap(file -> file.methods().stream())
                .filter(method -> method.is(Opcodes.ACC_ABSTRACT))
                .map(Member::nameAndType)
                .filter(method -> !implemented.contains(method))
                .distinct()
                .toList();
    }

    private static boolean overrides(Classes classes, String name, Member method) {
        return !method.is(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)
                && !method.nameAndType().startsWith("<init>")
                && classes.hierarchy(name).stream()
                        .filter(file -> Classes.isOfEclipseLink(file.name()))
                        .flatMap(file -> file.methods().stream())
                        .anyMatch(inherited -> inherited.nameAndType().equals(method.nameAndType())
                                && !inherited.is(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL));
    }
}
