package org.bulkhooks.internal.testing;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import org.bulkhooks.internal.dispatch.RunListeners;
import org.bulkhooks.testing.HookRecorder;

/** Registers the recorder; it is made when it is injected first. */
public final class RecorderExtension implements Extension {

    void register(@Observes AfterBeanDiscovery event) {
        event.<HookRecorder>addBean()
                .types(HookRecorder.class, Object.class)
                .scope(Singleton.class)
                .produceWith(beans ->
                        new ApplicationRecorder(beans.select(RunListeners.class).get()));
    }
}
