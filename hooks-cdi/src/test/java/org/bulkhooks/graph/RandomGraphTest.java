package org.bulkhooks.graph;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever graph and changes: a run for changes ends with what a run for all ends with, and it runs no rule twice. */
class RandomGraphTest {

    private static final List<String> ATTRIBUTES = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
    private static final int INPUTS = 4;
    private static final int RECORDS = 20;

    @Entity
    @SuppressWarnings({"unused", "UnusedVariable"}) // read and written by reflection
    static class Sheet {
        @Id
        private long id;

        private long a;
        private long b;
        private long c;
        private long d;
        private long e;
        private long f;
        private long g;
        private long h;
        private long i;
        private long j;
        private long k;
        private long l;

        long get(String attribute) {
            return (long) Changed.value(this, attribute);
        }

        void set(String attribute, long value) {
            try {
                Field field = Sheet.class.getDeclaredField(attribute);
                field.setLong(this, value);
            } catch (ReflectiveOperationException thrown) {
                throw new LinkageError(attribute, thrown);
            }
        }

        Sheet copy() {
            Sheet copy = new Sheet();
            ATTRIBUTES.forEach(attribute -> copy.set(attribute, get(attribute)));
            return copy;
        }

        List<Long> values() {
            return ATTRIBUTES.stream().map(this::get).toList();
        }
    }

    /**
     * Returns a graph in which attributes are derived from some of those before them; small values so that some stay
     * the same.
     */
    private static DependencyGraph<Sheet> randomGraph(Random random, List<String> calculated) {
        List<Integer> declared = new ArrayList<>(
                IntStream.range(INPUTS, ATTRIBUTES.size()).boxed().toList());
        Collections.shuffle(declared, random);
        GraphBuilder<Sheet> builder = DependencyGraph.of(Sheet.class);
        GraphBuilder.Buildable<Sheet> complete = null;
        for (int place : declared) {
            String name = ATTRIBUTES.get(place);
            String[] inputs = random.ints(1 + random.nextInt(3), 0, place)
                    .mapToObj(ATTRIBUTES::get)
                    .toArray(String[]::new);
            int modulus = 2 + random.nextInt(3);
            complete = builder.derive(
                            name, sheet -> sheet.get(name), (Sheet sheet, Long value) -> sheet.set(name, value))
                    .from(inputs[0], inputs)
                    .by(sheet -> {
                        calculated.add(name);
                        long sum = 1;
                        for (String input : inputs) {
                            sum = 3 * sum + sheet.get(input);
                        }
                        return sum % modulus;
                    });
            builder = complete;
        }
        return complete.build();
    }

    @Test
    void runForChangesEndsAsRunForAll() {
        int spared = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<String> calculated = new ArrayList<>();
            DependencyGraph<Sheet> graph = randomGraph(random, calculated);
            List<Sheet> old = IntStream.range(0, RECORDS)
                    .mapToObj(index -> {
                        Sheet sheet = new Sheet();
                        ATTRIBUTES.forEach(attribute -> sheet.set(attribute, random.nextInt(3)));
                        return sheet;
                    })
                    .toList();
            graph.run(old);
            List<Sheet> records = old.stream().map(Sheet::copy).toList();
            for (Sheet record : records) {
                for (int change = random.nextInt(3); change > 0; change--) {
                    record.set(ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size())), random.nextInt(3));
                }
            }
            List<Sheet> expected = records.stream().map(Sheet::copy).toList();
            graph.run(expected);
            calculated.clear();

            graph.runForChanges(Changed.updated(records, old));

            assertThat(records)
                    .as("graph of seed %d:%n%s", seed, graph.toText())
                    .extracting(Sheet::values)
                    .isEqualTo(expected.stream().map(Sheet::values).toList());
            spared += RECORDS * graph.attributes().size() - calculated.size();
            assertThat(calculated.size())
                    .isLessThanOrEqualTo(RECORDS * graph.attributes().size());
        }
        assertThat(spared).as("rules that did not run").isGreaterThan(300 * RECORDS);
    }

    @Test
    void theSameDeclarationAlwaysHasTheSameOrder() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(randomGraph(new Random(seed), new ArrayList<>()).toText())
                    .isEqualTo(randomGraph(new Random(seed), new ArrayList<>()).toText());
        }
    }
}
