package org.bulkhooks.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"UnusedVariable", "UnusedMethod"}) // mappings
class PersistentAttributesTest {

    private static Set<String> of(Class<?> entityClass) {
        return PersistentAttributes.of(entityClass, new EntityClasses(Set.of(entityClass, ByFile.Other.class), true));
    }

    @MappedSuperclass
    abstract static class Base {
        @Id
        private long id;
    }

    @Embeddable
    static class City {
        private String zip;
    }

    @Embeddable
    static class Address {
        private String street;

        @Embedded
        private City city;
    }

    @Entity
    static class ByFields extends Base {
        private static final int CONSTANT = 1;

        private String name;

        @Transient
        private String cache;

        private transient String other;
        private Address home;

        @ManyToOne
        private ByFields parent;

        public String getDerived() {
            return name;
        }

        public void setDerived(String derived) {
            name = derived;
        }

        @PrePersist
        void prepare() {}
    }

    @Test
    void findsFieldsUpTheHierarchyAndIntoEmbeddables() {
        assertThat(of(ByFields.class))
                .containsExactly("home", "home.city", "home.city.zip", "home.street", "id", "name", "parent");
    }

    @Entity
    static class ByProperties {
        private long key;
        private String internal;

        @Id
        public long getId() {
            return key;
        }

        public void setId(long id) {
            key = id;
        }

        @Column(name = "active")
        public boolean isActive() {
            return key > 0;
        }

        protected void setActive(boolean active) {}

        public String getURL() {
            return internal;
        }

        public void setURL(String url) {
            internal = url;
        }

        @Transient
        public String getComputed() {
            return internal;
        }

        public void setComputed(String computed) {}

        public String getWithoutSetter() {
            return internal;
        }

        public static String getStatic() {
            return "";
        }

        public static void setStatic(String value) {}
    }

    @Test
    void findsPropertiesWhereTheMappingIsOnGetters() {
        assertThat(of(ByProperties.class)).containsExactly("URL", "active", "id");
    }

    @Entity
    @Access(AccessType.FIELD)
    static class Mixed {
        @Id
        private long id;

        @Transient
        private String phone;

        @Access(AccessType.PROPERTY)
        public String getPhoneForDatabase() {
            return phone;
        }

        public void setPhoneForDatabase(String text) {
            phone = text;
        }
    }

    @Test
    void followsAccessTypesThatAreGiven() {
        assertThat(of(Mixed.class)).containsExactly("id", "phoneForDatabase");
    }

    @Embeddable
    record Key(int country, String number) {}

    @Entity
    static class WithEmbeddedId {
        @EmbeddedId
        private Key key;

        private LocalDate since;
    }

    @Test
    void findsPartsOfEmbeddedId() {
        assertThat(of(WithEmbeddedId.class)).containsExactly("key", "key.country", "key.number", "since");
    }

    static class ByFile {
        private long id;
        private Part part;
        private Other other;
        private LocalDate since;

        public String getLabel() {
            return "";
        }

        public void setLabel(String label) {}

        static class Part {
            private String name;
        }

        static class Other {
            private String name;
        }
    }

    @Test
    void acceptsFieldsAndPropertiesOfEntityWithoutAnnotations() {
        assertThat(of(ByFile.class)).containsExactly("id", "label", "other", "part", "part.name", "since");
    }
}
