package org.bulkhooks.eclipselink.internal.compat;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.util.Map;
import java.util.Properties;
import org.eclipse.persistence.internal.jpa.metadata.xml.XMLEntityMappings;
import org.eclipse.persistence.internal.jpa.metadata.xml.XMLEntityMappingsReader;

/** Reads mapping files. EclipseLink 4.0 wants its options as {@link Properties}, 5.0 as a {@link Map}. */
public final class MappingFile {

    private static final MethodHandle READ =
            ChangedMethod.ofClass(XMLEntityMappingsReader.class, "read", read(Properties.class), read(Map.class));

    private MappingFile() {}

    private static MethodType read(Class<?> options) {
        return MethodType.methodType(XMLEntityMappings.class, URL.class, ClassLoader.class, options);
    }

    /**
     * Reads a mapping file.
     *
     * @throws IOException if the file cannot be read
     */
    public static XMLEntityMappings read(URL file, ClassLoader application) throws IOException {
        try {
            return (XMLEntityMappings) READ.invokeExact(file, application, new Properties());
        } catch (IOException | RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new IllegalStateException("the mapping file " + file + " cannot be read", thrown);
        }
    }
}
