package org.palmares.notebook.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KernelSpecTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsInstalledIsFoundAndRemovedAgain() {
        KernelSpec spec = KernelSpec.in(folder, new Distribution(Path.of("dist")));
        assertThat(spec.isInstalled()).isFalse();
        spec.install();
        assertThat(spec.isInstalled()).isTrue();
        assertThat(spec.uninstall()).isTrue();
        assertThat(spec.folder()).doesNotExist();
        assertThat(spec.uninstall()).isFalse();
    }

    @Test
    void aKernelOfAnotherPalmaresIsNotTheInstalledOne() {
        KernelSpec.in(folder, new Distribution(Path.of("old"))).install();
        assertThat(KernelSpec.in(folder, new Distribution(Path.of("new"))).isInstalled())
                .isFalse();
    }

    @Test
    void theFileStartsOurKernelWithOurClassPath() throws Exception {
        KernelSpec spec = new KernelSpec(
                folder.resolve("kernels/palmares"), Path.of("/jdk/bin/java"), new Distribution(Path.of("/a \"b\"")));
        spec.install();
        assertThat(Files.readString(spec.file())).isEqualTo("""
                {
                  "argv": ["/jdk/bin/java", "-Djava.awt.headless=true", "-XX:+UseSerialGC", "-Xshare:auto", "-cp", \
                "/a \\"b\\"/palmares.jar:/a \\"b\\"/kernel/*", "org.palmares.notebook.KernelMain", "{connection_file}"],
                  "display_name": "palmares (Java)",
                  "language": "java",
                  "interrupt_mode": "message",
                  "env": {"RJK_INIT_SCRIPT": "%s/kernels/palmares/first-cells.jshell"}
                }
                """.formatted(folder));
    }

    @Test
    void theUsersFolderIsWhereJupyterLooks() {
        assertThat(JupyterFolders.userData(Map.of(), "/home/a", "Linux"))
                .isEqualTo(Path.of("/home/a/.local/share/jupyter"));
        assertThat(JupyterFolders.userData(Map.of("XDG_DATA_HOME", "/data"), "/home/a", "Linux"))
                .isEqualTo(Path.of("/data/jupyter"));
        assertThat(JupyterFolders.userData(Map.of(), "/Users/a", "Mac OS X"))
                .isEqualTo(Path.of("/Users/a/Library/Jupyter"));
        assertThat(JupyterFolders.userData(Map.of("JUPYTER_DATA_DIR", "/j"), "/home/a", "Linux"))
                .isEqualTo(Path.of("/j"));
    }
}
