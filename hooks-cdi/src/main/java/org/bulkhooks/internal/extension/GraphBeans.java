package org.bulkhooks.internal.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessProducerField;
import jakarta.enterprise.inject.spi.ProcessProducerMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.internal.declaration.GenericTypes;
import org.bulkhooks.internal.declaration.GraphBean;

/** Finds the beans that are dependency graphs, and makes the graphs. Not thread-safe. */
final class GraphBeans {

    private final Set<Candidate> candidates = new LinkedHashSet<>();

    /**
     * A bean that is a graph.
     *
     * @param bean the bean
     * @param type its type, a {@code DependencyGraph} of its model
     * @param place where it is declared, for people
     */
    private record Candidate(Bean<?> bean, Type type, String place) {

        Class<?> model() {
            return GenericTypes.model(type);
        }
    }

    /** Notes a bean if it is a graph. */
    void add(ProcessBean<?> event) {
        Bean<?> bean = event.getBean();
        if (ApplicationClassLoader.reaches(bean.getBeanClass())) {
            bean.getTypes().stream()
                    .filter(type -> GenericTypes.rawType(type) == DependencyGraph.class)
                    .findFirst()
                    .ifPresent(type -> candidates.add(new Candidate(bean, type, place(event))));
        }
    }

    private static String place(ProcessBean<?> event) {
        String beanClass = event.getBean().getBeanClass().getSimpleName();
        if (event instanceof ProcessProducerMethod<?, ?> producer) {
            return beanClass + "."
                    + producer.getAnnotatedProducerMethod().getJavaMember().getName();
        }
        if (event instanceof ProcessProducerField<?, ?> producer) {
            return beanClass + "."
                    + producer.getAnnotatedProducerField().getJavaMember().getName();
        }
        return beanClass;
    }

    /** Makes the graphs, without those that an alternative replaces, in the order of their places. */
    List<GraphBean> create(BeanManager beans) {
        Map<Class<?>, Set<Bean<?>>> byModel = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            byModel.computeIfAbsent(candidate.model(), model -> new LinkedHashSet<>())
                    .add(candidate.bean());
        }
        Set<Bean<?>> chosen = new HashSet<>();
        byModel.values().forEach(ofModel -> chosen.addAll(chosen(ofModel, beans)));
        return candidates.stream()
                .filter(candidate -> chosen.contains(candidate.bean()))
                .sorted(Comparator.comparing(Candidate::place))
                .map(candidate -> create(candidate, beans))
                .toList();
    }

    private static Set<Bean<?>> chosen(Set<Bean<?>> candidates, BeanManager beans) {
        try {
            Bean<?> chosen = beans.resolve(candidates);
            return chosen == null ? Set.of() : Set.of(chosen);
        } catch (AmbiguousResolutionException several) {
            return candidates; // reported with the places, in place of the container's own error
        }
    }

    private static GraphBean create(Candidate candidate, BeanManager beans) {
        GraphBean now = make(candidate, beans);
        return now.graph() == null && mayBeMadeLater(candidate, now, beans)
                ? new GraphBean(
                        candidate.place(),
                        new LateGraph<>(candidate.model(), () -> make(candidate, beans)),
                        Optional.empty())
                : now;
    }

    /**
     * A producer may need what the server binds later; a mistake in rules stays one, and so does a scope that is not
     * active.
     */
    private static boolean mayBeMadeLater(Candidate candidate, GraphBean now, BeanManager beans) {
        Class<? extends Annotation> scope = candidate.bean().getScope();
        boolean scoped = beans.isNormalScope(scope) && scope != ApplicationScoped.class;
        return !scoped && now.mistakes().isEmpty() && candidate.model() != Object.class;
    }

    private static GraphBean make(Candidate candidate, BeanManager beans) {
        CreationalContext<?> context =
                beans.createCreationalContext(candidate.bean()); // a dependent one lives as long as the application
        try {
            DependencyGraph<?> graph =
                    (DependencyGraph<?>) beans.getReference(candidate.bean(), candidate.type(), context);
            graph.model(); // makes it, if the reference is only that
            return new GraphBean(candidate.place(), graph, Optional.empty());
        } catch (RuntimeException thrown) {
            return new GraphBean(candidate.place(), null, Optional.of(thrown));
        }
    }
}
