package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.palmares.archive.PalmaresVersion;

/** What others install palmares by. */
final class ReleaseFilesTest {
    @Test
    void theJBangCatalogueNamesTheVersionThatThisIs() throws IOException {
        assertThat(Files.readString(Path.of("jbang-catalog.json")))
                .contains("\"org.palmares:palmares:" + PalmaresVersion.current() + "\"");
    }

    @Test
    void theLibrarysPomHasNeitherTheCommandLineNorTheNotebookNorTests() throws IOException, TransformerException {
        StringWriter pom = new StringWriter();
        TransformerFactory.newInstance()
                .newTransformer(new StreamSource(new StringReader(Files.readString(Path.of("src/build/core-pom.xsl")))))
                .transform(
                        new StreamSource(new StringReader(Files.readString(Path.of("pom.xml")))),
                        new StreamResult(pom));

        assertThat(pom.toString())
                .contains("<artifactId>palmares-core</artifactId>", "duckdb_jdbc", "<url>", "<scm>", "<developers>")
                .doesNotContain(
                        "picocli</groupId>",
                        "org.jline",
                        "progressbar",
                        "jupyter-kernel</artifactId>",
                        "junit",
                        "<build>");
    }
}
