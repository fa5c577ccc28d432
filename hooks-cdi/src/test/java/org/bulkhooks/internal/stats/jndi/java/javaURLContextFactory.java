package org.bulkhooks.internal.stats.jndi.java;

import java.lang.reflect.Proxy;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.Name;
import javax.naming.NameNotFoundException;
import javax.naming.spi.ObjectFactory;
import org.jspecify.annotations.Nullable;

/** The names of {@code java:} as a server has them, of an application called "bank"; JNDI asks for this class name. */
public final class javaURLContextFactory implements ObjectFactory {

    @Override
    public Object getObjectInstance(
            @Nullable Object object,
            @Nullable Name name,
            @Nullable Context context,
            @Nullable Hashtable<?, ?> environment) {
        return Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("lookup") && arguments[0].equals("java:app/AppName")) {
                        return "bank";
                    }
                    throw new NameNotFoundException(method.getName());
                });
    }
}
