package org.bulkhooks.benchmarks.database;

import com.zaxxer.hikari.util.DriverDataSource;
import java.util.Properties;
import javax.sql.DataSource;

/** A database that runs already, by its URL. Tables of the benchmarks are dropped there. */
final class ForeignDatabase implements Database {

    private final String url;

    /**
     * Makes it.
     *
     * @param url such as {@code jdbc:postgresql://127.0.0.1/bench?user=bench}
     */
    ForeignDatabase(String url) {
        this.url = url;
    }

    @Override
    public Product product() {
        return Product.named(url.split(":", -1)[1]);
    }

    @Override
    public DataSource connections() {
        return new DriverDataSource(url, null, new Properties(), null, null);
    }

    @Override
    public void close() {
        // it was there before
    }
}
