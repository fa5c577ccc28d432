package org.bulkhooks.eclipselink.internal.write.dialect;

import java.util.Optional;

/** H2. */
final class H2Dialect implements Dialect {

    @Override
    public Optional<String> sequenceBlock(String sequence) {
        return Optional.of("SELECT NEXT VALUE FOR " + sequence + " FROM SYSTEM_RANGE(1, ?)");
    }
}
