package org.bulkhooks.eclipselink.limits;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;
import org.eclipse.persistence.platform.database.SQLServerPlatform;

/** EclipseLink's platform, which asks the driver for versions: those of SQL Server 2022 and its driver. */
public final class SqlServerOf2022 extends SQLServerPlatform {

    private static final long serialVersionUID = 1L;

    private static final Map<String, Object> VERSIONS = Map.of(
            "getDriverName", "Microsoft JDBC Driver 12.8 for SQL Server",
            "getDriverVersion", "12.8.1.0",
            "getDatabaseMajorVersion", 16);

    @Override
    public void initializeConnectionData(Connection connection) throws SQLException {
        super.initializeConnectionData(
                answering(Connection.class, connection, Map.of("getMetaData", metaData(connection))));
    }

    private static DatabaseMetaData metaData(Connection connection) throws SQLException {
        return answering(DatabaseMetaData.class, connection.getMetaData(), VERSIONS);
    }

    private static <T> T answering(Class<T> type, T other, Map<String, ?> answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (answers.containsKey(method.getName())) {
                        return answers.get(method.getName());
                    }
                    try {
                        return method.invoke(other, given);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
