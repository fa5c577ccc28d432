package org.bulkhooks.it.console;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.bulkhooks.it.lifecycle.LifecycleServlet;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Makes the WAR that deploys other WARs by request. */
final class Around {

    private Around() {}

    /** Puts WARs into one, by the names that they are deployed with. */
    static WebArchive of(Map<String, WebArchive> applications) {
        WebArchive around = ShrinkWrap.create(WebArchive.class, "around-the-console.war")
                .addPackage(LifecycleServlet.class.getPackage());
        applications.forEach((name, archive) -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            archive.as(ZipExporter.class).exportTo(bytes);
            around.addAsResource(new ByteArrayAsset(bytes.toByteArray()), name + ".war");
        });
        return around;
    }
}
