package org.bulkhooks.internal.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.graph.DependencyGraph;
import org.bulkhooks.internal.model.EntityClasses;

/** Finds the mistakes in dependency graphs that are beans. Pure: all that it knows was given to it. */
public final class GraphValidator {

    private final EntityClasses entities;

    public GraphValidator(EntityClasses entities) {
        this.entities = entities;
    }

    /** Returns what is wrong with the graphs of an application. */
    public List<DeploymentProblem> validate(List<GraphBean> beans) {
        List<DeploymentProblem> problems = new ArrayList<>();
        Map<Class<?>, String> places = new LinkedHashMap<>();
        for (GraphBean bean : beans) {
            bean.failure().ifPresent(thrown -> problems.addAll(notMade(bean, thrown)));
            DependencyGraph<?> graph = bean.graph();
            if (graph != null) {
                String other = places.putIfAbsent(graph.model(), bean.place());
                if (other != null) {
                    problems.add(Messages.severalGraphs(bean, graph.model(), other));
                }
                if (graph.model() == Object.class || !entities.accepts(graph.model())) {
                    problems.add(Messages.graphOfNoEntity(bean, graph.model(), entities.similarTo(graph.model())));
                }
            }
        }
        return problems;
    }

    private static List<DeploymentProblem> notMade(GraphBean bean, Throwable thrown) {
        if (!bean.mistakes().isEmpty()) {
            return bean.mistakes().stream()
                    .map(problem -> Messages.invalidGraph(bean, problem))
                    .toList();
        }
        return List.of(Messages.brokenGraph(bean, thrown));
    }
}
