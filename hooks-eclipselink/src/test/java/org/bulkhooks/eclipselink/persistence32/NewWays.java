package org.bulkhooks.eclipselink.persistence32;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Calls methods of Jakarta Persistence 3.2 from classes that are compiled against 3.1. */
final class NewWays {

    private NewWays() {}

    static void runInTransaction(EntityManagerFactory factory, Consumer<EntityManager> work) {
        call(EntityManagerFactory.class, factory, "runInTransaction", Consumer.class, work);
    }

    static <R> R callInTransaction(EntityManagerFactory factory, Function<EntityManager, R> work) {
        return NewWays.<R>call(EntityManagerFactory.class, factory, "callInTransaction", Function.class, work);
    }

    /** Deletes all rows of a persistence unit. */
    static void truncate(EntityManagerFactory factory) {
        try {
            Object schema =
                    EntityManagerFactory.class.getMethod("getSchemaManager").invoke(factory);
            type("jakarta.persistence.SchemaManager").getMethod("truncate").invoke(schema);
        } catch (ReflectiveOperationException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the methods of the API are as generic
    private static <R> R call(Class<?> owner, Object target, String name, Class<?> parameter, Object argument) {
        try {
            return (R) owner.getMethod(name, parameter).invoke(target, argument);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw new IllegalStateException(thrown);
        } catch (ReflectiveOperationException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("the tests of this package run in the execution eclipselink-last", missing);
        }
    }
}
