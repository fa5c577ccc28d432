package org.bulkhooks.it.bank;

import jakarta.annotation.Priority;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The EntityManagers of the application; alternatives to those that a server of Jakarta EE 11 makes beans. */
@DataSourceDefinition(
        name = "java:app/jdbc/reporting",
        className = "org.h2.jdbcx.JdbcDataSource",
        url = "jdbc:h2:mem:reporting;DB_CLOSE_DELAY=-1",
        user = "sa",
        password = "sa",
        minPoolSize = 1,
        maxPoolSize = 1,
        initialPoolSize = 1)
@Alternative
@Priority(1)
@ApplicationScoped
@SuppressWarnings("UnusedVariable") // the container reads producer fields
public class Databases {

    @Produces
    @PersistenceContext(unitName = "bank")
    private EntityManager bank;

    @Produces
    @Reporting
    @PersistenceContext(unitName = "reporting")
    private EntityManager reporting;
}
