package org.bulkhooks.eclipselink.internal.statement;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/** The concrete entity classes whose rows a statement on a model can match. */
final class ConcernedClasses {

    private ConcernedClasses() {}

    /** Returns the descriptors of a model and its subclasses that rows can be of; none if the model is no entity. */
    static List<ClassDescriptor> of(Class<?> model, AbstractSession session) {
        ClassDescriptor descriptor = session.getDescriptor(model);
        if (descriptor == null) {
            return List.of();
        }
        List<ClassDescriptor> all = new ArrayList<>();
        all.add(descriptor);
        if (descriptor.hasInheritance()) {
            all.addAll(descriptor.getInheritancePolicy().getAllChildDescriptors());
        }
        return all.stream()
                .filter(each -> !Modifier.isAbstract(each.getJavaClass().getModifiers()))
                .toList();
    }
}
