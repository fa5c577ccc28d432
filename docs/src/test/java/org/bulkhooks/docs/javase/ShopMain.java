package org.bulkhooks.docs.javase;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.List;
import org.bulkhooks.docs.outbox.Purchase;
import org.bulkhooks.docs.outbox.Purchases;

public final class ShopMain {

    private ShopMain() {}

    public static void main(String[] arguments) {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            Purchases purchases = container.select(Purchases.class).get();
            purchases.add(List.of(new Purchase("a book"), new Purchase("a lamp")));
        }
    }
}
