package org.bulkhooks.it.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.bulkhooks.it.BankApplication;

/** A server that runs, on free ports of the loopback address. */
interface Server extends AutoCloseable {

    /** Returns where applications are: {@code http://127.0.0.1:PORT/}. */
    URI root();

    /**
     * Deploys a WAR or an EAR; returns when it was started.
     *
     * @param archive a file whose name without its end is that of the application and, of a WAR, its path
     * @throws IOException if it was refused; the message holds what the server said
     */
    void deploy(Path archive) throws IOException;

    /** Undeploys an application; returns when it is gone. */
    void undeploy(String application) throws IOException;

    /** Returns the file that the server logs to. */
    Path log();

    /** Whether the server's own database is Derby. */
    default boolean hasDerby() {
        return false;
    }

    /** Returns a data source that EJB jars and WARs of an EAR find. */
    default String dataSource() {
        return "java:comp/DefaultDataSource";
    }

    /** Returns the data source of the bank's second persistence unit. */
    default String dataSourceOfReports() {
        return BankApplication.REPORTS;
    }

    /** Stops the server. */
    @Override
    void close() throws IOException;
}
