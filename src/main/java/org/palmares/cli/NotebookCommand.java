package org.palmares.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.palmares.notebook.setup.Check;
import org.palmares.notebook.setup.Distribution;
import org.palmares.notebook.setup.Doctor;
import org.palmares.notebook.setup.Jupyter;
import org.palmares.notebook.setup.JupyterFolders;
import org.palmares.notebook.setup.KernelSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code palmares notebook}: notebooks in Java, in Jupyter. */
@Command(
        name = "notebook",
        mixinStandardHelpOptions = true,
        description = {
            "Opens a folder's notebooks in Jupyter, with a kernel that speaks Java and knows palmares.",
            "The kernel 'palmares (Java)' is installed first where that has not been done."
        },
        subcommands = {
            NotebookCommand.Install.class,
            NotebookCommand.Uninstall.class,
            NotebookCommand.DoctorCommand.class
        })
final class NotebookCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Place place;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder with the notebooks; this one where none is named.")
    private Path folder;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        KernelSpec kernel = place.kernel();
        if (!kernel.isInstalled()) {
            kernel.install();
            err.println("palmares: installed the kernel in " + kernel.folder());
        }
        Optional<Path> frontEnd = Jupyter.frontEnd();
        if (frontEnd.isEmpty()) {
            err.println("palmares: the kernel is ready, but neither JupyterLab nor Notebook is on the PATH; run: "
                    + Jupyter.INSTALL_LAB);
            return ExitCode.SOFTWARE;
        }
        return Jupyter.show(frontEnd.get(), folder, place.jupyterData());
    }

    /** Which of Jupyter's data folders is meant. */
    static final class Place {
        @Option(
                names = "--prefix",
                paramLabel = "DIR",
                description = "Use the kernel of the environment in DIR, DIR/share/jupyter, instead of the user's own.")
        private Path prefix;

        Path jupyterData() {
            return prefix == null ? JupyterFolders.userData() : JupyterFolders.under(prefix);
        }

        KernelSpec kernel() {
            return KernelSpec.in(jupyterData(), Distribution.current());
        }
    }

    @Command(name = "install", mixinStandardHelpOptions = true, description = "Installs the kernel for Jupyter.")
    static final class Install implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private Place place;

        @Override
        public Integer call() {
            KernelSpec kernel = place.kernel();
            kernel.install();
            spec.commandLine().getOut().println(kernel.file());
            return ExitCode.OK;
        }
    }

    @Command(name = "uninstall", mixinStandardHelpOptions = true, description = "Removes the kernel from Jupyter.")
    static final class Uninstall implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private Place place;

        @Override
        public Integer call() {
            KernelSpec kernel = place.kernel();
            boolean wasThere = kernel.uninstall();
            spec.commandLine()
                    .getErr()
                    .println("palmares: " + (wasThere ? "removed " : "there was no kernel in ") + kernel.folder());
            return ExitCode.OK;
        }
    }

    @Command(
            name = "doctor",
            mixinStandardHelpOptions = true,
            description = "Checks all that a notebook needs, a line each; ends with 1 when something is red.")
    static final class DoctorCommand implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private Place place;

        private boolean red;

        @Override
        public Integer call() {
            new Doctor(place.kernel(), place.jupyterData()).examine(this::print);
            return red ? ExitCode.SOFTWARE : ExitCode.OK;
        }

        private void print(Check check) {
            red |= check.state() == Check.State.RED;
            PrintWriter out = spec.commandLine().getOut();
            out.printf(
                    "%-7s  %-10s  %s%n", check.state().name().toLowerCase(Locale.ROOT), check.name(), check.finding());
            out.flush();
        }
    }
}
