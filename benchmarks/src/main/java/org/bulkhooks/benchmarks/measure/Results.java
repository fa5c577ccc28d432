package org.bulkhooks.benchmarks.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What the programs cost that did one task: round by round, so that runs that were made one after the other compare.
 */
public final class Results {

    private final Map<String, List<Cost>> costs = new LinkedHashMap<>();
    private final Map<String, Integer> executions = new LinkedHashMap<>();

    /** Adds the run of a program in the next round. */
    public void add(String program, Cost cost) {
        costs.computeIfAbsent(program, name -> new ArrayList<>()).add(cost);
    }

    /** Notes how often a program executes SQL for this task. */
    public void executions(String program, int count) {
        executions.put(program, count);
    }

    /** Returns how often a program executes SQL for this task. */
    public int executions(String program) {
        return executions.getOrDefault(program, 0);
    }

    /** Returns the names of the programs. */
    public List<String> programs() {
        return List.copyOf(executions.keySet());
    }

    /** Tells whether a program did the task. */
    public boolean has(String program) {
        return costs.containsKey(program);
    }

    /**
     * Returns how much of something a program needs, divided by what another needs in the same round. A program that
     * left out rounds did the first ones.
     */
    public Spread ratio(String program, String other, ToLongFunction<Cost> part) {
        List<Cost> its = of(program);
        List<Cost> others = of(other);
        double[] ratios = new double[Math.min(its.size(), others.size())];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = (double) part.applyAsLong(its.get(round)) / part.applyAsLong(others.get(round));
        }
        return Spread.of(ratios);
    }

    /** Returns how much of something a program needs. */
    public Spread of(String program, ToLongFunction<Cost> part) {
        return Spread.of(
                of(program).stream().mapToDouble(cost -> part.applyAsLong(cost)).toArray());
    }

    /** Returns in how many rounds a program ran. */
    public int rounds(String program) {
        return of(program).size();
    }

    /** Returns all runs of a program, round by round. */
    List<Cost> of(String program) {
        List<Cost> found = costs.get(program);
        if (found == null) {
            throw new IllegalArgumentException(program + " did not run");
        }
        return found;
    }
}
