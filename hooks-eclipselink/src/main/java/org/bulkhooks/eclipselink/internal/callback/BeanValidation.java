package org.bulkhooks.eclipselink.internal.callback;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManagerFactory;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.state.SessionState;
import org.bulkhooks.eclipselink.internal.state.StateKey;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/** Validates records in the groups that the persistence unit names for a type of change. */
final class BeanValidation {

    private static final StateKey<ValidatorFactory> FACTORY = new StateKey<>("validator factory");

    private final EntityManagerFactory unit;

    BeanValidation(EntityManagerFactory unit) {
        this.unit = unit;
    }

    void validate(ChangeType type, List<BulkRecord> records, Consumer<RejectedRecord> rejections) {
        Class<?>[] groups = groups(type);
        if (groups.length == 0) {
            return;
        }
        Validator validator = factory().getValidator();
        for (BulkRecord each : records) {
            Class<?> entityClass = each.plan().entityClass();
            if (!validator.getConstraintsForClass(entityClass).isBeanConstrained()) {
                continue;
            }
            for (ConstraintViolation<Object> violation : validator.validate(each.instance(), groups)) {
                String path = violation.getPropertyPath().toString();
                rejections.accept(new RejectedRecord(
                        each.position(), entityClass, path.isEmpty() ? null : path, violation.getMessage()));
            }
        }
    }

    private Class<?>[] groups(ChangeType type) {
        String property =
                switch (type) {
                    case CREATE -> PersistenceUnitProperties.VALIDATION_GROUP_PRE_PERSIST;
                    case UPDATE -> PersistenceUnitProperties.VALIDATION_GROUP_PRE_UPDATE;
                    case DELETE -> PersistenceUnitProperties.VALIDATION_GROUP_PRE_REMOVE;
                };
        Object named = unit.getProperties().get(property);
        if (named instanceof Class<?>[] classes) {
            return classes;
        }
        if (named == null || named.toString().isBlank()) {
            return type == ChangeType.DELETE ? new Class<?>[0] : new Class<?>[] {Default.class};
        }
        String[] names = named.toString().split(",", -1);
        Class<?>[] groups = new Class<?>[names.length];
        for (int i = 0; i < names.length; i++) {
            groups[i] = load(names[i].trim());
        }
        return groups;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException thrown) {
            throw new IllegalStateException(
                    "the validation group " + name + " of the persistence unit is no class of the application", thrown);
        }
    }

    private ValidatorFactory factory() {
        Map<String, Object> properties = unit.getProperties();
        Object given = properties.get(PersistenceUnitProperties.VALIDATOR_FACTORY);
        return given instanceof ValidatorFactory factory ? factory : ofApplication();
    }

    /** The container's own bean, or one that is made once for the persistence unit. */
    private ValidatorFactory ofApplication() {
        Instance<ValidatorFactory> beans = CDI.current().select(ValidatorFactory.class);
        if (beans.isResolvable()) {
            return beans.get();
        }
        return SessionState.of(unit.unwrap(AbstractSession.class))
                .getOrPut(FACTORY, Validation::buildDefaultValidatorFactory);
    }
}
