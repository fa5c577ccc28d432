package org.bulkhooks.internal.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessProducerField;
import jakarta.enterprise.inject.spi.ProcessProducerMethod;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.internal.declaration.GenericTypes;
import org.bulkhooks.internal.declaration.GraphBean;

/** Finds the beans that are dependency graphs, and makes the graphs. Not thread-safe. */
final class GraphBeans {

    private final Map<Bean<?>, String> places = new LinkedHashMap<>();

    /** Notes a bean if it is a graph. */
    void add(ProcessBean<?> event) {
        Bean<?> bean = event.getBean();
        if (graphType(bean).isPresent() && ApplicationClassLoader.reaches(bean.getBeanClass())) {
            String place = bean.getBeanClass().getSimpleName();
            if (event instanceof ProcessProducerMethod<?, ?> producer) {
                place += "."
                        + producer.getAnnotatedProducerMethod().getJavaMember().getName();
            } else if (event instanceof ProcessProducerField<?, ?> producer) {
                place += "."
                        + producer.getAnnotatedProducerField().getJavaMember().getName();
            }
            places.put(bean, place);
        }
    }

    /** Makes the graphs, without those that an alternative replaces, in the order of their places. */
    List<GraphBean> create(BeanManager beans) {
        Map<Class<?>, Set<Bean<?>>> byModel = new LinkedHashMap<>();
        for (Bean<?> bean : places.keySet()) {
            byModel.computeIfAbsent(
                            graphType(bean).map(GenericTypes::model).orElse(Object.class),
                            model -> new LinkedHashSet<>())
                    .add(bean);
        }
        Map<String, GraphBean> created = new TreeMap<>();
        for (Set<Bean<?>> candidates : byModel.values()) {
            for (Bean<?> bean : chosen(candidates, beans)) {
                String place = places.getOrDefault(bean, "");
                created.put(place + " " + created.size(), create(bean, place, beans));
            }
        }
        return List.copyOf(created.values());
    }

    private static Set<Bean<?>> chosen(Set<Bean<?>> candidates, BeanManager beans) {
        try {
            Bean<?> chosen = beans.resolve(candidates);
            return chosen == null ? Set.of() : Set.of(chosen);
        } catch (AmbiguousResolutionException several) {
            return candidates; // reported with the places, in place of the container's own error
        }
    }

    private static GraphBean create(Bean<?> bean, String place, BeanManager beans) {
        GraphBean now = make(bean, place, beans);
        Class<?> model = graphType(bean).map(GenericTypes::model).orElse(Object.class);
        return now.graph() == null && mayBeMadeLater(bean, now, beans) && model != Object.class
                ? new GraphBean(place, new LateGraph<>(model, () -> make(bean, place, beans)), Optional.empty())
                : now;
    }

    /** A producer may need what the server binds later; a mistake in rules stays one, and so does a scope that is not active. */
    private static boolean mayBeMadeLater(Bean<?> bean, GraphBean now, BeanManager beans) {
        boolean scoped = beans.isNormalScope(bean.getScope()) && bean.getScope() != ApplicationScoped.class;
        return !scoped && now.mistakes().isEmpty();
    }

    private static GraphBean make(Bean<?> bean, String place, BeanManager beans) {
        CreationalContext<?> context =
                beans.createCreationalContext(bean); // a dependent one lives as long as the application
        try {
            DependencyGraph<?> graph = (DependencyGraph<?>)
                    beans.getReference(bean, graphType(bean).orElseThrow(), context);
            graph.model(); // makes it, if the reference is only that
            return new GraphBean(place, graph, Optional.empty());
        } catch (RuntimeException thrown) {
            return new GraphBean(place, null, Optional.of(thrown));
        }
    }

    private static Optional<Type> graphType(Bean<?> bean) {
        return bean.getTypes().stream()
                .filter(type -> GenericTypes.rawType(type) == DependencyGraph.class)
                .findFirst();
    }
}
