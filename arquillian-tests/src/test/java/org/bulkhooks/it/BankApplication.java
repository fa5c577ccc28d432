package org.bulkhooks.it;

import org.bulkhooks.it.bank.Account;
import org.bulkhooks.it.bank.library.AuditHooks;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Makes the WAR of the bank: two persistence units, a configuration of its own, and hooks in a library beside the
 * application's own.
 */
public final class BankApplication {

    private static final String PERSISTENCE_XML = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence"
                         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                         xsi:schemaLocation="https://jakarta.ee/xml/ns/persistence https://jakarta.ee/xml/ns/persistence/persistence_3_0.xsd"
                         version="3.0">
              <persistence-unit name="bank" transaction-type="JTA">
                <provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>
                <jta-data-source>java:comp/DefaultDataSource</jta-data-source>
                <class>org.bulkhooks.it.bank.Account</class>
                <class>org.bulkhooks.it.bank.Transfer</class>
                <exclude-unlisted-classes>true</exclude-unlisted-classes>
                <properties>
                  <property name="jakarta.persistence.schema-generation.database.action" value="drop-and-create"/>
                </properties>
              </persistence-unit>
              <persistence-unit name="reporting" transaction-type="JTA">
                <provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>
                <jta-data-source>%s</jta-data-source>
                <class>org.bulkhooks.it.bank.Report</class>
                <exclude-unlisted-classes>true</exclude-unlisted-classes>
                <properties>
                  <property name="jakarta.persistence.schema-generation.database.action" value="drop-and-create"/>
                  <property name="eclipselink.weaving" value="false"/>
                </properties>
              </persistence-unit>
            </persistence>
            """;

    /** What the bank defines itself. */
    public static final String REPORTS = "java:app/jdbc/reporting";

    /** WildFly shows an application H2's driver, which a data source of the bank names, if it asks for it. */
    private static final String WILDFLY_XML = """
            <jboss-deployment-structure>
              <deployment><dependencies><module name="com.h2database.h2"/></dependencies></deployment>
            </jboss-deployment-structure>
            """;

    private static final String CHUNKS = "org.bulkhooks.chunk-size=500\n";
    private static final String REFUSED = "org.bulkhooks.native-sql=refuse\n";

    private static final String CONTROL = "org.bulkhooks.control=true\n";

    private BankApplication() {}

    /** Makes the WAR, which refuses native SQL. */
    public static WebArchive archive() {
        return archive(CHUNKS + REFUSED, REPORTS);
    }

    /**
     * Makes the WAR, with native SQL and the switches of its hooks allowed.
     *
     * @param reports the data source of the second persistence unit
     */
    public static WebArchive withNativeSqlAndControl(String reports) {
        return archive(CHUNKS + CONTROL, reports);
    }

    private static WebArchive archive(String configuration, String reports) {
        JavaArchive library = ShrinkWrap.create(JavaArchive.class, "audit-library.jar")
                .addPackage(AuditHooks.class.getPackage())
                .addAsManifestResource(new StringAsset(TestApplication.BEANS_XML), "beans.xml");
        return ShrinkWrap.create(WebArchive.class, "bank.war")
                .addPackage(Account.class.getPackage())
                .addAsLibraries(TestApplication.libraries())
                .addAsLibrary(library)
                .addAsWebInfResource(new StringAsset(TestApplication.BEANS_XML), "beans.xml")
                .addAsWebInfResource(new StringAsset(WILDFLY_XML), "jboss-deployment-structure.xml")
                .addAsResource(new StringAsset(PERSISTENCE_XML.formatted(reports)), "META-INF/persistence.xml")
                .addAsResource(new StringAsset(configuration), "META-INF/microprofile-config.properties");
    }
}
