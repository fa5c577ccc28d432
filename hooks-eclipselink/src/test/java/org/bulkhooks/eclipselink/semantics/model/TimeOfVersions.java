package org.bulkhooks.eclipselink.semantics.model;

import java.util.Set;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;
import org.eclipse.persistence.descriptors.TimestampLockingPolicy;

/**
 * Lets versions be the time of the JVM on H2 and HSQLDB: EclipseLink 4.0 asks the database for its time, and cannot
 * read the answer, which has a zone. On other databases it stays the time of the database.
 */
@SuppressWarnings("removal") // EclipseLink 4 has no other customizer
public final class TimeOfVersions implements DescriptorCustomizer {

    @Override
    public void customize(ClassDescriptor descriptor) {
        if (Set.of("h2", "hsqldb").contains(System.getProperty("test.database", "h2"))) {
            ((TimestampLockingPolicy) descriptor.getOptimisticLockingPolicy()).useLocalTime();
        }
    }
}
