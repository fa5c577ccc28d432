package org.bulkhooks.eclipselink.internal.facade;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.bulk.ComputedValue;
import org.bulkhooks.bulk.Restriction;
import org.bulkhooks.bulk.UpdateOption;
import org.bulkhooks.bulk.UpdateStatement;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.jspecify.annotations.Nullable;

/** An UPDATE that is put together by the caller and made a Criteria statement when it is executed. Not thread-safe. */
final class ComputedUpdate<E> implements UpdateStatement<E> {

    private final Class<E> entityClass;
    private final EntityManager entityManager;
    private final HookRuntime runtime;
    private final StatementCall call;
    private final BulkOperations bulk;
    private final SettableAttributes attributes;
    private final Map<String, ComputedValue<E>> values = new LinkedHashMap<>();
    private final List<Restriction<E>> restrictions = new ArrayList<>();

    ComputedUpdate(
            Class<E> entityClass,
            EntityManager entityManager,
            HookRuntime runtime,
            StatementCall call,
            BulkOperations bulk) {
        this.entityClass = entityClass;
        this.entityManager = entityManager;
        this.runtime = runtime;
        this.call = call;
        this.bulk = bulk;
        ClassDescriptor descriptor = entityManager
                .getEntityManagerFactory()
                .unwrap(AbstractSession.class)
                .getDescriptor(entityClass);
        if (descriptor == null || descriptor.isAggregateDescriptor()) {
            throw new IllegalArgumentException(
                    entityClass.getName() + " is no entity of the persistence unit; name an entity class");
        }
        this.attributes = new SettableAttributes(descriptor);
    }

    @Override
    public UpdateStatement<E> set(String attribute, @Nullable Object value) {
        Objects.requireNonNull(attribute, "attribute");
        attributes.requireType(attribute, value == null ? null : value.getClass());
        add(
                attribute,
                (record, statement, criteria) ->
                        value == null ? criteria.nullLiteral(attributes.type(attribute)) : criteria.literal(value));
        return this;
    }

    @Override
    public UpdateStatement<E> set(String attribute, ComputedValue<E> value) {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(value, "value");
        attributes.type(attribute);
        add(attribute, value);
        return this;
    }

    private void add(String attribute, ComputedValue<E> value) {
        if (values.putIfAbsent(attribute, value) != null) {
            throw new IllegalArgumentException("the attribute '" + attribute + "' is set twice; set it once");
        }
    }

    @Override
    public UpdateStatement<E> where(Restriction<E> restriction) {
        restrictions.add(Objects.requireNonNull(restriction, "restriction"));
        return this;
    }

    @Override
    public BulkResult execute(UpdateOption... options) {
        CallOptions given = CallOptions.of(runtime.settings().chunkSize(), options);
        if (values.isEmpty()) {
            throw new IllegalStateException(
                    "the update of " + entityClass.getSimpleName() + " sets nothing; call set before execute");
        }
        if (given.isByChunk()) {
            return bulk.update(entityManager.createQuery(statement()), options);
        }
        return call.run(() -> entityManager.createQuery(statement()), given);
    }

    private CriteriaUpdate<E> statement() {
        CriteriaBuilder criteria = entityManager.getCriteriaBuilder();
        CriteriaUpdate<E> update = criteria.createCriteriaUpdate(entityClass);
        Root<E> record = update.from(entityClass);
        values.forEach((attribute, value) -> {
            Expression<?> expression = value.of(record, update, criteria);
            attributes.requireType(attribute, expression.getJavaType());
            set(update, path(record, attribute), expression);
        });
        if (!restrictions.isEmpty()) {
            update.where(restrictions.stream()
                    .map(restriction -> predicate(restriction.of(record, update, criteria), criteria))
                    .toArray(Predicate[]::new));
        }
        return update;
    }

    private static Predicate predicate(Expression<Boolean> condition, CriteriaBuilder criteria) {
        return condition instanceof Predicate predicate ? predicate : criteria.isTrue(condition);
    }

    /** With a type of its own, an expression is never taken for a value. */
    private static <Y> void set(CriteriaUpdate<?> update, Path<Y> attribute, Expression<? extends Y> value) {
        update.set(attribute, value);
    }

    private static Path<Object> path(Path<?> record, String attribute) {
        int dot = attribute.indexOf('.');
        return dot < 0
                ? record.get(attribute)
                : path(record.get(attribute.substring(0, dot)), attribute.substring(dot + 1));
    }
}
