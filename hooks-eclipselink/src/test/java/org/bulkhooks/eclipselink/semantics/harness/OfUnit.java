package org.bulkhooks.eclipselink.semantics.harness;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Qualifies the EntityManager of a persistence unit, and with it the facade. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
public @interface OfUnit {

    /** The transactions of the persistence unit. */
    Transactions value();

    /** An instance of the annotation. */
    final class Literal extends AnnotationLiteral<OfUnit> implements OfUnit {

        private static final long serialVersionUID = 1L;

        private final Transactions value;

        Literal(Transactions value) {
            this.value = value;
        }

        @Override
        public Transactions value() {
            return value;
        }
    }
}
