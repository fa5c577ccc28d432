package org.bulkhooks.internal.extension;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.Producer;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A producer that shows what it produces to the integration.
 *
 * @param <T> what it produces
 */
final class ConnectingProducer<T> implements Producer<T> {

    private final Producer<T> producer;
    private final Consumer<? super T> connect;

    ConnectingProducer(Producer<T> producer, Consumer<? super T> connect) {
        this.producer = producer;
        this.connect = connect;
    }

    @Override
    public T produce(CreationalContext<T> context) {
        T product = producer.produce(context);
        if (product != null) {
            connect.accept(product);
        }
        return product;
    }

    @Override
    public void dispose(T instance) {
        producer.dispose(instance);
    }

    @Override
    public Set<InjectionPoint> getInjectionPoints() {
        return producer.getInjectionPoints();
    }
}
