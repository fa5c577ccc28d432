package org.bulkhooks.internal.registry;

/**
 * Where a hook was declared.
 *
 * @param id what names the hook in URLs and over restarts, unique in the application
 * @param beanClass the class of the bean that the observer method is called on
 * @param methodName the name of the observer method
 * @param signature the hook for people, such as {@code AccountHooks.recheck(AfterUpdate<Account>)}
 */
public record HookSource(String id, Class<?> beanClass, String methodName, String signature) {}
