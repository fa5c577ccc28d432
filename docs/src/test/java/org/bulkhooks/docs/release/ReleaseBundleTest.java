package org.bulkhooks.docs.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Makes the bundle of a release and holds it against what Maven Central demands of each file and each POM. That two
 * builds are equal is asserted by the script itself.
 */
@Tag("release")
class ReleaseBundleTest {

    private static final String VERSION = TrialRelease.VERSION;

    private static final Map<String, byte[]> BUNDLE = new TreeMap<>();

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        BUNDLE.putAll(entries(Files.readAllBytes(TrialRelease.made().resolve("central-bundle.zip"))));
    }

    @Test
    void holdsEachArtifactWithSourcesJavadocAndWhatIsInside() {
        Set<String> files = BUNDLE.keySet().stream()
                .filter(file -> !file.matches(".*\\.(asc|md5|sha1|sha256|sha512)"))
                .map(file -> file.substring(file.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(files)
                .containsExactlyInAnyOrder(
                        "bulk-hooks-parent-0.0.1.pom",
                        "bulk-hooks-parent-0.0.1-cyclonedx.json",
                        "bulk-hooks-parent-0.0.1-cyclonedx.xml",
                        "hooks-bom-0.0.1.pom",
                        "hooks-bom-0.0.1-cyclonedx.json",
                        "hooks-bom-0.0.1-cyclonedx.xml",
                        "hooks-cdi-0.0.1.pom",
                        "hooks-cdi-0.0.1.jar",
                        "hooks-cdi-0.0.1-tests.jar",
                        "hooks-cdi-0.0.1-sources.jar",
                        "hooks-cdi-0.0.1-javadoc.jar",
                        "hooks-cdi-0.0.1-cyclonedx.json",
                        "hooks-cdi-0.0.1-cyclonedx.xml",
                        "hooks-eclipselink-0.0.1.pom",
                        "hooks-eclipselink-0.0.1.jar",
                        "hooks-eclipselink-0.0.1-sources.jar",
                        "hooks-eclipselink-0.0.1-javadoc.jar",
                        "hooks-eclipselink-0.0.1-cyclonedx.json",
                        "hooks-eclipselink-0.0.1-cyclonedx.xml",
                        "hooks-console-war-0.0.1.pom",
                        "hooks-console-war-0.0.1.war",
                        "hooks-console-war-0.0.1-sources.jar",
                        "hooks-console-war-0.0.1-javadoc.jar",
                        "hooks-console-war-0.0.1-cyclonedx.json",
                        "hooks-console-war-0.0.1-cyclonedx.xml",
                        "hooks-archetype-0.0.1.pom",
                        "hooks-archetype-0.0.1.jar",
                        "hooks-archetype-0.0.1-sources.jar",
                        "hooks-archetype-0.0.1-javadoc.jar",
                        "hooks-archetype-0.0.1-cyclonedx.json",
                        "hooks-archetype-0.0.1-cyclonedx.xml");
    }

    @Test
    void signsEachFileAndGivesItsChecksums(@TempDir Path folder)
            throws IOException, InterruptedException, NoSuchAlgorithmException {
        Path keys = Files.createDirectory(folder.resolve("keys"));
        TrialRelease.run(
                folder,
                "gpg",
                "--batch",
                "--homedir",
                keys.toString(),
                "--import",
                TrialRelease.FOLDER.resolve("key.asc").toString());
        for (Map.Entry<String, byte[]> file : BUNDLE.entrySet()) {
            if (file.getKey().matches(".*\\.(asc|md5|sha1|sha256|sha512)")) {
                continue;
            }
            assertThat(BUNDLE).containsKey(file.getKey() + ".asc");
            assertThat(new String(BUNDLE.get(file.getKey() + ".md5"), StandardCharsets.US_ASCII))
                    .isEqualTo(hash("MD5", file.getValue()));
            assertThat(new String(BUNDLE.get(file.getKey() + ".sha1"), StandardCharsets.US_ASCII))
                    .isEqualTo(hash("SHA-1", file.getValue()));
            Path signed = Files.write(folder.resolve("file"), file.getValue());
            Path signature = Files.write(folder.resolve("file.asc"), BUNDLE.get(file.getKey() + ".asc"));
            TrialRelease.run(
                    folder,
                    "gpg",
                    "--batch",
                    "--homedir",
                    keys.toString(),
                    "--verify",
                    signature.toString(),
                    signed.toString());
        }
        TrialRelease.run(folder, "gpgconf", "--homedir", keys.toString(), "--kill", "all");
    }

    @Test
    void describesTheProjectInEachPom() throws Exception {
        Element parent = pom("bulk-hooks-parent");
        for (String name : List.of("name", "description", "url", "licenses", "developers", "scm")) {
            assertThat(children(parent, name)).as(name + " of the parent").hasSize(1);
        }
        for (String module :
                List.of("hooks-bom", "hooks-cdi", "hooks-eclipselink", "hooks-console-war", "hooks-archetype")) {
            Element pom = pom(module);
            assertThat(children(pom, "name")).as("name of " + module).hasSize(1);
            assertThat(children(pom, "description"))
                    .as("description of " + module)
                    .hasSize(1);
            assertThat(children(pom, "repositories")).isEmpty();
            assertThat(text(module)).doesNotContain("SNAPSHOT");
        }
        assertThat(text("bulk-hooks-parent")).doesNotContain("SNAPSHOT");
    }

    @Test
    void managesTheVersionsOfItsOwnPartsAndOfNothingElse() throws Exception {
        Element bom = pom("hooks-bom");

        assertThat(children(bom, "parent")).isEmpty();
        assertThat(children(bom, "version").get(0).getTextContent()).isEqualTo(VERSION);
        for (String name : List.of("url", "licenses", "developers", "scm")) {
            assertThat(children(bom, name)).as(name).hasSize(1);
        }
        List<Element> managed = children(
                children(children(bom, "dependencyManagement").get(0), "dependencies")
                        .get(0),
                "dependency");
        assertThat(managed).hasSize(3).allSatisfy(dependency -> {
            assertThat(children(dependency, "groupId").get(0).getTextContent()).isEqualTo("org.bulkhooks");
            // of the BOM itself: it has no parent
            assertThat(children(dependency, "version").get(0).getTextContent()).isEqualTo("${project.version}");
        });
    }

    @Test
    void bringsItsLicenceAndShowsNothingInternal() throws IOException {
        for (String module : List.of("hooks-cdi", "hooks-eclipselink")) {
            assertThat(entries(file(module, ".jar"))).containsKey("META-INF/LICENSE");
            assertThat(entries(file(module, "-javadoc.jar")).keySet())
                    .anyMatch(page -> page.endsWith("package-summary.html"))
                    .noneMatch(page -> page.contains("/internal/"));
            assertThat(entries(file(module, "-sources.jar")).keySet()).anyMatch(source -> source.endsWith(".java"));
        }
        assertThat(entries(file("hooks-console-war", ".war"))).containsKey("WEB-INF/classes/META-INF/LICENSE");
        assertThat(entries(file("hooks-archetype", ".jar"))).containsKey("META-INF/LICENSE");
        assertThat(entries(file("hooks-cdi", "-tests.jar")).keySet())
                .as("the contract kit")
                .anyMatch(file -> file.startsWith("org/bulkhooks/spi/contract/") && file.endsWith(".class"));
    }

    @Test
    void listsWhatIsInsideAndNothingOfTheServerOrOfTests() {
        String inside = new String(file("hooks-eclipselink", "-cyclonedx.json"), StandardCharsets.UTF_8);

        assertThat(inside).contains("pkg:maven/org.bulkhooks/hooks-cdi@0.0.1");
        assertThat(inside).doesNotContain("junit", "jakarta.jakartaee-api", "org.eclipse.persistence/eclipselink");
    }

    private static byte[] file(String module, String end) {
        return BUNDLE.get("org/bulkhooks/" + module + "/" + VERSION + "/" + module + "-" + VERSION + end);
    }

    private static String text(String module) {
        return new String(file(module, ".pom"), StandardCharsets.UTF_8);
    }

    private static Element pom(String module) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file(module, ".pom")));
        return document.getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(parent.getChildNodes()::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getTagName().equals(name))
                .toList();
    }

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static String hash(String algorithm, byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
    }
}
