package org.palmares.notebook.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.palmares.failure.Reason;

/**
 * Looks at everything a notebook needs, in the order in which it is needed, and says of each how it is.
 *
 * @param spec the kernel as it should be installed
 * @param jupyterData the data folder it should be in
 */
public record Doctor(KernelSpec spec, Path jupyterData) {
    private static final int OLDEST_JAVA = 17;

    /** Tells each check as soon as it is made. */
    public void examine(Consumer<Check> tell) {
        tell.accept(java());
        tell.accept(kernelJar());
        Check installed = kernelSpec();
        tell.accept(installed);
        tell.accept(frontEnd());
        tell.accept(trial(installed.state() == Check.State.GREEN));
    }

    private Check java() {
        int version = Runtime.version().feature();
        String finding = Runtime.version() + " (" + spec.java() + ")";
        return version >= OLDEST_JAVA
                ? Check.green("java", finding)
                : Check.red("java", finding + "; " + OLDEST_JAVA + " or later is needed");
    }

    private Check kernelJar() {
        Path folder = spec.distribution().kernelFolder();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                Optional<Path> jar = files.filter(
                                file -> file.getFileName().toString().startsWith("rapaio-jupyter-kernel"))
                        .sorted()
                        .findFirst();
                if (jar.isPresent()) {
                    return Check.green("kernel", jar.get().toString());
                }
            } catch (IOException e) {
                return Check.red("kernel", folder + " can't be read: " + Reason.of(e));
            }
        }
        return Check.red(
                "kernel", "no rapaio-jupyter-kernel jar in " + folder + "; build again with ./palmares --version");
    }

    private Check kernelSpec() {
        if (spec.isInstalled()) {
            return Check.green("kernelspec", spec.file().toString());
        }
        String why = Files.exists(spec.file())
                ? spec.file() + " starts another Java or another palmares"
                : spec.file() + " is not there";
        return Check.red("kernelspec", why + "; run: palmares notebook install");
    }

    private static Check frontEnd() {
        return Jupyter.frontEnd()
                .map(program -> Check.green("jupyter", program.toString()))
                .orElseGet(() -> Check.missing(
                        "jupyter", "neither JupyterLab nor Notebook is on the PATH; run: " + Jupyter.INSTALL_LAB));
    }

    private Check trial(boolean installed) {
        Optional<Path> nbconvert = Jupyter.program("jupyter-nbconvert");
        if (nbconvert.isEmpty()) {
            return Check.missing(
                    "trial", "not made: jupyter-nbconvert, which comes with JupyterLab, is not on the PATH");
        }
        if (!installed) {
            return Check.red("trial", "not made, as the kernel is not installed");
        }
        return new Trial(nbconvert.get(), jupyterData).run();
    }
}
