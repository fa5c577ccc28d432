package org.bulkhooks.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Set;
import org.bulkhooks.internal.model.PersistentPath.Kind;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnusedVariable") // the attributes are read by reflection
class PersistentPathsTest {

    @MappedSuperclass
    abstract static class Keyed<K, O> {
        @Id
        K id;

        @ManyToOne
        O owner;
    }

    @Embeddable
    static class Address {
        String city;

        @ManyToOne
        Person keeper;
    }

    @Entity
    static class Person {
        @Id
        long id;

        @Embedded
        Address address;
    }

    interface Named {}

    @Entity
    static class House extends Keyed<Integer, Person> {
        @ManyToOne(targetEntity = Person.class)
        Named tenant;

        @OneToMany
        List<Person> guests;
    }

    private final PersistentPaths paths =
            new PersistentPaths(House.class, new EntityClasses(Set.of(House.class, Person.class), false));

    private PersistentPath path(String path) {
        return paths.find(path).orElseThrow();
    }

    @Test
    void resolvesTheTypeVariablesOfMappedSuperclasses() {
        assertThat(path("id").type()).isEqualTo(Integer.class);
        assertThat(path("owner").type()).isEqualTo(Person.class);
        assertThat(path("owner").kind()).isEqualTo(Kind.REFERENCE);
    }

    @Test
    void followsRelationsAndEmbeddables() {
        assertThat(path("owner.address.city").type()).isEqualTo(String.class);
        assertThat(path("owner.address.keeper.address").kind()).isEqualTo(Kind.EMBEDDED);
        assertThat(path("tenant.address.city").acrossRelation()).isTrue();
        assertThat(path("tenant").acrossRelation()).isFalse();
    }

    @Test
    void endsAtCollectionsAndValues() {
        assertThat(path("guests").kind()).isEqualTo(Kind.REFERENCES);
        assertThat(paths.find("guests.id")).isEmpty();
        assertThat(paths.find("id.value")).isEmpty();
        assertThat(paths.find("owner.")).isEmpty();
        assertThat(paths.find("")).isEmpty();
    }

    @Test
    void knowsWhatMayHaveBeenMeantBehindTheLastRelation() {
        assertThat(paths.alternatives("owner.address.cty"))
                .containsExactly("owner.address", "owner.address.city", "owner.address.keeper", "owner.id");
        assertThat(paths.alternatives("onwer.id")).contains("owner", "guests").doesNotContain("owner.id");
    }
}
