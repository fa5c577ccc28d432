package org.bulkhooks.internal.declaration;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/**
 * Leaves out the hooks of a bean whose subclass is a bean too and has the same hook, inherited or overridden: CDI would
 * call both, the one on the bean and the other on that of the subclass.
 */
public final class OverriddenHooks {

    private OverriddenHooks() {}

    public static List<HookDeclaration> removeFrom(List<HookDeclaration> declarations) {
        return declarations.stream()
                .filter(declaration -> declarations.stream().noneMatch(other -> replaces(other, declaration)))
                .toList();
    }

    private static boolean replaces(HookDeclaration below, HookDeclaration hook) {
        return below.beanClass() != hook.beanClass()
                && hook.beanClass().isAssignableFrom(below.beanClass())
                && below.event() == hook.event()
                && below.model() == hook.model()
                && below.method().isPresent()
                && hook.method().isPresent()
                && isSameOrOverrides(below.method().get(), hook.method().get());
    }

    private static boolean isSameOrOverrides(Method below, Method method) {
        if (below.equals(method)) {
            return true;
        }
        int modifiers = method.getModifiers();
        boolean visible = Modifier.isPublic(modifiers)
                || Modifier.isProtected(modifiers)
                || method.getDeclaringClass().getPackage()
                        == below.getDeclaringClass().getPackage();
        return visible
                && !Modifier.isPrivate(modifiers)
                && !Modifier.isStatic(modifiers)
                && below.getName().equals(method.getName())
                && Arrays.equals(below.getParameterTypes(), method.getParameterTypes());
    }
}
