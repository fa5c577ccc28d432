package org.bulkhooks.it;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.bulkhooks.it.enterprise.ledger.Entry;
import org.bulkhooks.it.enterprise.north.Order;
import org.bulkhooks.it.enterprise.parcels.Parcel;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Makes an EAR: the library in {@code lib}, an EJB jar, and two web modules with the same names of classes and of
 * persistence units.
 */
public final class EnterpriseApplication {

    private static final String APPLICATION_XML = """
            <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
              <application-name>%1$s</application-name>
              <module><ejb>%1$s-ledger.jar</ejb></module>
              <module><web><web-uri>%1$s-north.war</web-uri><context-root>/%1$s-north</context-root></web></module>
              <module><web><web-uri>%1$s-south.war</web-uri><context-root>/%1$s-south</context-root></web></module>
              <library-directory>lib</library-directory>
            </application>
            """;

    private static final String PERSISTENCE_XML = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence"
                         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                         xsi:schemaLocation="https://jakarta.ee/xml/ns/persistence https://jakarta.ee/xml/ns/persistence/persistence_3_0.xsd"
                         version="3.0">
              %s
            </persistence>
            """;

    private static final String UNIT = """
              <persistence-unit name="%1$s" transaction-type="%2$s">
                <provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>
                <%3$s>DATA-SOURCE</%3$s>
                %4$s
                <exclude-unlisted-classes>true</exclude-unlisted-classes>
                <properties>
                  <property name="jakarta.persistence.schema-generation.database.action" value="drop-and-create"/>
                </properties>
              </persistence-unit>
            """;

    private static final String LEDGER = unit("ledger", "JTA", "jta-data-source", Entry.class);
    private static final String NORTH = unit("orders", "JTA", "jta-data-source", Order.class, Parcel.class);
    private static final String SOUTH = unit(
            "orders",
            "RESOURCE_LOCAL",
            "non-jta-data-source",
            org.bulkhooks.it.enterprise.south.Order.class,
            Parcel.class);

    private EnterpriseApplication() {}

    /**
     * Makes an EAR of that name, which the names of its modules begin with: Payara 6 takes the beans of two EJB jars
     * for the same where their files and classes bear the same names.
     *
     * @param dataSource the data source of all persistence units
     */
    public static EnterpriseArchive archive(String name, String dataSource) {
        JavaArchive ledger = ShrinkWrap.create(JavaArchive.class, name + "-ledger.jar")
                .addPackage(Entry.class.getPackage())
                .addAsManifestResource(new StringAsset(TestApplication.BEANS_XML), "beans.xml")
                .addAsManifestResource(units(dataSource, LEDGER), "persistence.xml");
        return ShrinkWrap.create(EnterpriseArchive.class, name + ".ear")
                .addAsManifestResource(new StringAsset(APPLICATION_XML.formatted(name)), "application.xml")
                .addAsLibraries(TestApplication.libraries())
                .addAsModule(ledger)
                .addAsModule(web(name + "-north", Order.class)
                        .addAsResource(units(dataSource, NORTH), "META-INF/persistence.xml"))
                .addAsModule(web(name + "-south", org.bulkhooks.it.enterprise.south.Order.class)
                        .addAsResource(units(dataSource, SOUTH), "META-INF/persistence.xml"));
    }

    /** Makes a WAR of that name with the EJB jar's classes, those of one web module, and the library. */
    public static WebArchive alone(String name, String dataSource) {
        return web(name, Order.class)
                .addPackage(Entry.class.getPackage())
                .addAsLibraries(TestApplication.libraries())
                .addAsResource(units(dataSource, LEDGER, NORTH), "META-INF/persistence.xml");
    }

    private static WebArchive web(String name, Class<?> order) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addPackage(order.getPackage())
                .addPackage(Parcel.class.getPackage())
                .addAsWebInfResource(new StringAsset(TestApplication.BEANS_XML), "beans.xml");
    }

    private static String unit(String name, String transactions, String dataSource, Class<?>... entities) {
        String classes = Arrays.stream(entities)
                .map(entity -> "<class>" + entity.getName() + "</class>")
                .collect(Collectors.joining());
        return UNIT.formatted(name, transactions, dataSource, classes);
    }

    private static StringAsset units(String dataSource, String... units) {
        return new StringAsset(PERSISTENCE_XML.formatted(String.join("", units)).replace("DATA-SOURCE", dataSource));
    }
}
