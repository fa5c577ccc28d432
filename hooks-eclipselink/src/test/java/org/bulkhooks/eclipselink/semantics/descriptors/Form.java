package org.bulkhooks.eclipselink.semantics.descriptors;

import jakarta.persistence.Entity;
import org.eclipse.persistence.annotations.Customizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;

/** An entry with an UPDATE of its own, which adds 100 to the number. */
@Entity
@Customizer(Form.WithUpdate.class)
public class Form extends Entry {

    protected Form() {}

    public Form(long id, String title, int number) {
        super(id, title, number);
    }

    /** Sets the UPDATE. */
    public static final class WithUpdate implements DescriptorCustomizer {

        @Override
        public void customize(ClassDescriptor descriptor) {
            descriptor
                    .getQueryManager()
                    .setUpdateSQLString("update FORM set TITLE = #TITLE, N = #N + 100 where ID = #ID");
        }
    }
}
