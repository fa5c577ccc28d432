package org.bulkhooks.benchmarks.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;

/** A PostgreSQL server of this JVM, on a free port of the loopback address, with its files in a temporary folder. */
final class PostgreSqlServer implements Database {

    private final EmbeddedPostgres server;
    private final ForeignDatabase database;

    PostgreSqlServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "off") // the disk is not what is measured
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("autovacuum", "off") // it would come by chance
                .setServerConfig("checkpoint_timeout", "1h")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_buffers", "256MB")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .start();
        // as one sets it for speed
        database = new ForeignDatabase("jdbc:postgresql://127.0.0.1:" + server.getPort()
                + "/postgres?user=postgres&reWriteBatchedInserts=true");
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
        server.close();
    }
}
