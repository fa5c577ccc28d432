package org.bulkhooks.eclipselink.internal.facade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.facade.shapes.Calling;
import org.bulkhooks.eclipselink.internal.facade.shapes.Company;
import org.bulkhooks.eclipselink.internal.facade.shapes.Embedding;
import org.bulkhooks.eclipselink.internal.facade.shapes.FromIdentity;
import org.bulkhooks.eclipselink.internal.facade.shapes.Node;
import org.bulkhooks.eclipselink.internal.facade.shapes.Parent;
import org.bulkhooks.eclipselink.internal.facade.shapes.Plain;
import org.bulkhooks.eclipselink.internal.facade.shapes.Split;
import org.bulkhooks.eclipselink.internal.facade.shapes.Tagged;
import org.bulkhooks.eclipselink.internal.write.WriterSupport;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriterSupportTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                Plain.class,
                FromIdentity.class,
                Embedding.class,
                Node.class,
                Company.class,
                Split.class,
                Calling.class
            })
    void leavesOrdinaryClassesToTheBulkWriter(Class<?> entityClass) {
        for (ChangeType type : ChangeType.values()) {
            assertThat(reason(entityClass, type))
                    .as("%s of %s", type, entityClass)
                    .isEmpty();
        }
    }

    @Test
    void saysWhyDeletesGoThroughEclipseLink() {
        assertThat(reason(Tagged.class, ChangeType.DELETE))
                .contains("rows of 'tags' to delete, rows of 'targets' to delete");
        assertThat(reason(Parent.class, ChangeType.DELETE)).contains("rows of 'children' to delete");
    }

    @Test
    void leavesClassesWithSqlOfTheirOwnToEclipseLink() {
        try (Unit unit = new Unit()) {
            ClassDescriptor descriptor = descriptor(unit, Plain.class);
            descriptor.getQueryManager().setInsertSQLString("insert into PLAIN (ID) values (#ID)");

            assertThat(WriterSupport.reason(descriptor, ChangeType.CREATE, session(unit)))
                    .contains("SQL of its own for create");
            assertThat(WriterSupport.reason(descriptor, ChangeType.UPDATE, session(unit)))
                    .isEmpty();
        }
    }

    @Test
    void leavesClassesWithDescriptorListenersToEclipseLink() {
        try (Unit unit = new Unit()) {
            ClassDescriptor descriptor = descriptor(unit, Plain.class);
            descriptor.getEventManager().addListener(new DescriptorEventAdapter());

            assertThat(WriterSupport.reason(descriptor, ChangeType.UPDATE, session(unit)))
                    .contains("descriptor event listeners");
        }
    }

    private static Optional<String> reason(Class<?> entityClass, ChangeType type) {
        try (Unit unit = new Unit()) {
            return WriterSupport.reason(descriptor(unit, entityClass), type, session(unit));
        }
    }

    private static ClassDescriptor descriptor(Unit unit, Class<?> entityClass) {
        return session(unit).getDescriptor(entityClass);
    }

    private static AbstractSession session(Unit unit) {
        return unit.factory().unwrap(AbstractSession.class);
    }
}
