package org.bulkhooks.docs.softdelete;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;
import java.util.ServiceLoader;
import org.bulkhooks.docs.readme.Database;
import org.bulkhooks.testing.HookResult;
import org.bulkhooks.testing.HookRunner;
import org.bulkhooks.testing.TestChanges;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    @Test
    void documentsGoToTheBinAndBackAndAway() {
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(ServiceLoader.load(Extension.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toArray(Extension[]::new))
                .addBeanClasses(Database.class, Documents.class, SoftDeletes.class)
                .initialize()) {
            Documents documents = container.select(Documents.class).get();
            documents.add(List.of(new Document("a"), new Document("b"), new Document("c")));

            assertThat(documents.remove(documents.all().subList(0, 2))).isEqualTo(2);
            assertThat(titles(documents.all())).containsExactly("c");
            assertThat(titles(documents.bin())).containsExactly("a", "b");

            documents.restore(documents.bin().subList(0, 1));
            assertThat(titles(documents.all())).containsExactly("a", "c");

            documents.emptyBin();
            assertThat(titles(documents.bin())).isEmpty();
            assertThat(titles(documents.all())).containsExactly("a", "c");
        }
    }

    private static List<String> titles(List<Document> documents) {
        return documents.stream().map(Document::getTitle).toList();
    }

    @Test
    void keepsWhatIsDeleted() {
        Document document = new Document("a");

        HookResult result = HookRunner.of(new SoftDeletes(), "keep").run(TestChanges.delete(document));

        assertThat(result.kept()).containsExactly(document);
        assertThat(document.getDeletedAt()).isNotNull();
    }
}
