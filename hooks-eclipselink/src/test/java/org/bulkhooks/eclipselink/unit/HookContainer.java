package org.bulkhooks.eclipselink.unit;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import java.util.ServiceLoader;

/** CDI in Java SE with the extensions of this library and no others, which the class path has too. */
public final class HookContainer {

    /** Where its references find the instance of an application scoped bean. */
    private static final String REFERENCES_OF_OPENWEBBEANS =
            "org.apache.webbeans.proxy.mapping.jakarta.enterprise.context.ApplicationScoped";

    private HookContainer() {}

    /** Starts a container with some beans. */
    public static SeContainer start(Class<?>... beans) {
        SeContainerInitializer initializer = SeContainerInitializer.newInstance()
                .disableDiscovery() // of extensions too
                .addExtensions(ServiceLoader.load(Extension.class).stream()
                        .filter(provider -> provider.type().getName().startsWith("org.bulkhooks."))
                        .map(ServiceLoader.Provider::get)
                        .toArray(Extension[]::new))
                .addBeanClasses(beans);
        if (initializer.getClass().getName().startsWith("org.apache.openwebbeans.")) {
            // else they keep the first instance, also after a test has destroyed it
            initializer.addProperty(
                    REFERENCES_OF_OPENWEBBEANS, "org.apache.webbeans.intercept.NormalScopedBeanInterceptorHandler");
        }
        return initializer.initialize();
    }
}
