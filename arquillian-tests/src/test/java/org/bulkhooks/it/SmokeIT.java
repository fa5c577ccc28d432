package org.bulkhooks.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.bulkhooks.it.smoke.Item;
import org.bulkhooks.it.smoke.Items;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SmokeIT {

    @Deployment
    static WebArchive application() {
        return TestApplication.of("smoke", Item.class);
    }

    @Inject
    Items items;

    @Test
    void deploysBesideTheLibraryAndPersistsARow() {
        Long id = items.add("first");

        assertThat(items.find(id).name()).isEqualTo("first");
    }
}
