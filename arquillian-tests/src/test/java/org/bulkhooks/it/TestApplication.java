package org.bulkhooks.it;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Makes the WAR of a tested application: the library's jars as built by this reactor, and AssertJ for the tests inside.
 */
public final class TestApplication {

    static final String BEANS_XML = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
            """;

    private static final String PERSISTENCE_XML = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence"
                         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                         xsi:schemaLocation="https://jakarta.ee/xml/ns/persistence https://jakarta.ee/xml/ns/persistence/persistence_3_0.xsd"
                         version="3.0">
              <persistence-unit name="%s" transaction-type="JTA">
                <provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>
                <jta-data-source>java:comp/DefaultDataSource</jta-data-source>
                <exclude-unlisted-classes>false</exclude-unlisted-classes>
                <properties>
                  <property name="jakarta.persistence.schema-generation.database.action" value="create"/>
                </properties>
              </persistence-unit>
            </persistence>
            """;

    private TestApplication() {}

    /**
     * Makes a WAR of that name with the classes of the package of {@code member} and a persistence unit of the same
     * name.
     */
    public static WebArchive of(String name, Class<?> member) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addPackage(member.getPackage())
                .addAsLibraries(libraries())
                .addAsWebInfResource(new StringAsset(BEANS_XML), "beans.xml")
                .addAsResource(new StringAsset(PERSISTENCE_XML.formatted(name)), "META-INF/persistence.xml");
    }

    static File[] libraries() {
        File directory = new File(System.getProperty("test.server.lib"));
        File[] jars = directory.listFiles((parent, file) -> file.endsWith(".jar"));
        if (jars == null || jars.length == 0) {
            throw new IllegalStateException("No libraries in " + directory + "; run the tests with Maven's verify");
        }
        return jars;
    }
}
