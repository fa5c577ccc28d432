package org.bulkhooks.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidGraphTest {

    private static final String PERSISTENT =
            "address, address.city, address.line, digest, discount, id, net, price, quantity," + " tax, total, version";

    private static GraphBuilder.Buildable<Order> rule(GraphBuilder<Order> builder, String name, String... inputs) {
        return builder.derive(name, Order::getNet, Order::setNet)
                .from(inputs[0], inputs)
                .by(Order::getPrice);
    }

    private static GraphBuilder.Buildable<Order> rule(String name, String... inputs) {
        return rule(DependencyGraph.of(Order.class), name, inputs);
    }

    private static List<String> problems(GraphBuilder.Buildable<?> builder) {
        return catchThrowableOfType(InvalidGraphException.class, builder::build).problems();
    }

    @Test
    void namesInputThatDoesNotExistWithSimilarOne() {
        assertThat(problems(rule("net", "quantty")))
                .containsExactly("'net' is derived from 'quantty', which is not an attribute of Order; did you mean"
                        + " 'quantity'? Attributes: " + PERSISTENT);
    }

    @Test
    void namesInputInEmbeddableThatDoesNotExist() {
        assertThat(problems(rule("net", "address.zip")))
                .singleElement()
                .asString()
                .startsWith(
                        "'net' is derived from 'address.zip', which is not an attribute of Order; did you mean 'address.city'?");
    }

    @Test
    void namesDerivedAttributeThatDoesNotExistWithSimilarOne() {
        assertThat(problems(rule("totl", "net")))
                .containsExactly(
                        "'totl' is derived, but it is not an attribute of Order; did you mean 'total'? Attributes: "
                                + PERSISTENT);
    }

    @Test
    void namesInputThatIsNotPersistentAndHasNoRule() {
        assertThat(problems(rule("net", "label")))
                .containsExactly(
                        "'net' is derived from 'label', which is not persistent, so that the graph cannot know when it"
                                + " changes; give it a rule of its own, or name what it is calculated from");
    }

    @Test
    void acceptsInputThatIsNotPersistentAndHasARule() {
        DependencyGraph<Order> graph =
                rule(rule("net", "label"), "label", "price").build();

        assertThat(graph.attributes()).containsExactly("label", "net");
    }

    @Test
    void namesEachAttributeOfACycle() {
        assertThat(problems(rule(
                        rule(rule(rule("discount", "price"), "net", "price", "tax"), "tax", "total"), "total", "net")))
                .containsExactly("attributes are derived from each other in a cycle, each from the next:"
                        + " net -> tax -> total -> net; derive one of them from other attributes");
    }

    @Test
    void namesAttributeThatIsDerivedFromItself() {
        assertThat(problems(rule("net", "net"))).singleElement().asString().contains(": net -> net;");
    }

    @Test
    void namesEmbeddableThatACycleGoesThrough() {
        assertThat(problems(rule("address.line", "address")))
                .singleElement()
                .asString()
                .contains(": address.line -> address -> address.line;");
    }

    @Test
    void namesEachOfSeveralCycles() {
        assertThat(problems(rule(
                        rule(rule(rule("net", "tax"), "tax", "net"), "total", "discount"), "discount", "total", "net")))
                .extracting(problem -> problem.substring(problem.indexOf(": ") + 2, problem.indexOf(";")))
                .containsExactly("net -> tax -> net", "total -> discount -> total");
    }

    @Test
    void namesTwoRulesForOneAttribute() {
        assertThat(problems(rule(rule("net", "price"), "net", "quantity")))
                .containsExactly("'net' has two rules; keep one of them");
    }

    @Test
    void namesTwoRulesForAnEmbeddableAndItsPart() {
        String twice =
                "'address.line' has two rules, its own and that of 'address', which contains it; keep one of them";
        assertThat(problems(rule(rule("address", "price"), "address.line", "price")))
                .containsExactly(twice);
        assertThat(problems(rule(rule("address.line", "price"), "address", "price")))
                .containsExactly(twice);
    }

    @Test
    void namesRuleForIdOrVersion() {
        assertThat(problems(rule(rule("id", "price"), "version", "price")))
                .containsExactly(
                        "'id' is the id or version of Order, which the persistence provider writes; remove its rule",
                        "'version' is the id or version of Order, which the persistence provider writes; remove its rule");
    }

    @Test
    void namesModelThatIsNoClass() {
        assertThat(problems(DependencyGraph.of(Comparable.class)
                        .derive("net", one -> 1, (one, value) -> {})
                        .from("price")
                        .by(one -> 1)))
                .containsExactly(
                        "Comparable has no attributes, because it is not a class; make a graph for each entity, or for a"
                                + " mapped superclass of them");
    }

    @Test
    void namesAllMistakesTogether() {
        assertThatThrownBy(() -> rule(rule(rule("net", "pric"), "net", "tax"), "tax", "net")
                        .build())
                .isInstanceOfSatisfying(InvalidGraphException.class, thrown -> {
                    assertThat(thrown.model()).isEqualTo(Order.class.getName());
                    assertThat(thrown.problems()).hasSize(3);
                })
                .hasMessageStartingWith("the dependency graph of org.bulkhooks.graph.Order has 3 mistakes:\n  'net' is")
                .hasMessageContaining("\n  'net' has two rules")
                .hasMessageContaining("net -> tax -> net");
    }

    @Test
    void findsACycleAsLongAsAnyoneDeclares() {
        List<DerivedAttribute<Order, ?>> chain = new ArrayList<>();
        for (int link = 0; link < 3_000; link++) {
            chain.add(new DerivedAttribute<>(
                    Order.class,
                    "v" + link,
                    List.of("v" + (link + 1) % 3_000),
                    Order::getNet,
                    Order::setNet,
                    Order::getPrice));
        }

        assertThat(RuleCycles.in(chain)).singleElement().satisfies(cycle -> assertThat(cycle.split(" -> ", -1))
                .hasSize(3_001));
        assertThat(RuleCycles.in(chain.subList(0, 2_999))).isEmpty();
        assertThat(RuleOrder.sort(chain.subList(0, 2_999)).get(0).name()).isEqualTo("v2998");
    }
}
