package org.palmares.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.palmares.format.OutputTarget;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes the manual page of each command as AsciiDoc, of which the release makes man pages. */
public final class ManPages {
    private ManPages() {}

    /** @param arguments the folder */
    public static void main(String[] arguments) throws IOException {
        CommandLine palmares = new CommandLine(new PalmaresCommand(OutputTarget.stream(OutputStream.nullOutputStream()), Ending.NONE));
        Commands.addTo(palmares);
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int exitCode = ManPageGenerator.generateManPage(
                folder.toFile(), null, new boolean[0], true, palmares.getCommandSpec());
        System.exit(exitCode);
    }
}
