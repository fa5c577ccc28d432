package org.bulkhooks.docs.upsert;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;
import java.util.ServiceLoader;
import org.bulkhooks.docs.readme.Database;
import org.junit.jupiter.api.Test;

class PriceListTest {

    @Test
    void pricesAreTakenOver() {
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(ServiceLoader.load(Extension.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toArray(Extension[]::new))
                .addBeanClasses(Database.class, PriceList.class)
                .initialize()) {
            PriceList prices = container.select(PriceList.class).get();

            prices.read(List.of(new Product("A", "1.00")));
            prices.read(List.of(new Product("A", "2.00"), new Product("B", "3.00")));

            assertThat(prices.lines())
                    .containsExactly("line 1 CREATED with id", "line 1 UPDATED with id", "line 2 CREATED with id");
        }
    }
}
