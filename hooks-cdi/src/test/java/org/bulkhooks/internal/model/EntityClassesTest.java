package org.bulkhooks.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Auditable;
import org.bulkhooks.internal.extension.application.Identified;
import org.bulkhooks.internal.extension.application.SavingsAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityClassesTest {

    static class Mapped {}

    @Test
    void acceptsEntitiesWithoutAnnotationsThatUnitsName() {
        EntityClasses known = new EntityClasses(Set.of(Mapped.class), false);
        assertThat(known.accepts(Mapped.class)).isTrue();
        assertThat(known.accepts(Object.class)).isTrue();
        assertThat(known.accepts(Identified.class)).as("no entity below it").isFalse();
        assertThat(known.accepts(Account.class)).as("has the annotation").isTrue();
    }

    @Test
    void acceptsClassWithoutAnnotationsWhereNothingIsKnownButMappingFilesExist() {
        assertThat(new EntityClasses(Set.of(), true).accepts(Mapped.class)).isTrue();
        assertThat(new EntityClasses(Set.of(), true).accepts(Mapped[].class)).isFalse();
        assertThat(new EntityClasses(Set.of(), false).accepts(Mapped.class)).isFalse();
        assertThat(new EntityClasses(Set.of(), false).accepts(Auditable.class)).isTrue();
    }

    @Test
    void findsEntitiesBelowModel() {
        EntityClasses known = new EntityClasses(Set.of(SavingsAccount.class, Account.class, Mapped.class), false);
        assertThat(known.at(Auditable.class)).containsExactly(Account.class, SavingsAccount.class);
        assertThat(known.at(SavingsAccount.class)).containsExactly(SavingsAccount.class);
    }

    @Test
    void findsMappingFiles(@TempDir Path classes) throws IOException {
        Path folder = Files.createDirectory(classes.resolve("META-INF"));
        try (URLClassLoader application =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            assertThat(MappingFiles.mayExist(application)).isFalse();
            Path unit = Files.writeString(folder.resolve("persistence.xml"), "<persistence/>");
            assertThat(MappingFiles.mayExist(application)).isFalse();
            Files.writeString(unit, "<persistence><mapping-file>a.xml</mapping-file></persistence>");
            assertThat(MappingFiles.mayExist(application)).isTrue();
            Files.delete(unit);
            Files.writeString(folder.resolve("orm.xml"), "<entity-mappings/>");
            assertThat(MappingFiles.mayExist(application)).isTrue();
        }
    }
}
