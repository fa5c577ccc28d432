package org.bulkhooks;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which package below a root uses which others below it, by their names without the root, which itself is
 * {@code hooks}.
 */
final class PackageUses {

    private PackageUses() {}

    /** Returns the used packages of each package, in the order of names, separated by spaces. */
    static Map<String, String> of(JavaClasses all, String root) {
        Map<String, TreeSet<String>> uses = new TreeMap<>();
        for (JavaClass type : all) {
            TreeSet<String> used = uses.computeIfAbsent(name(type, root), any -> new TreeSet<>());
            used.addAll(type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getBaseComponentType)
                    .filter(target -> target.getPackageName().startsWith(root))
                    .map(target -> name(target, root))
                    .collect(toCollection(TreeSet::new)));
        }
        Map<String, String> texts = new TreeMap<>();
        uses.forEach((user, used) ->
                texts.put(user, used.stream().filter(name -> !name.equals(user)).collect(joining(" "))));
        return texts;
    }

    private static String name(JavaClass type, String root) {
        String name = type.getPackageName().substring(root.length());
        return name.isEmpty() ? "hooks" : name.substring(1);
    }
}
