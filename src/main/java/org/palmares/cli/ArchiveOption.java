package org.palmares.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.palmares.archive.Archive;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which archive a command asks. */
final class ArchiveOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--archive",
            paramLabel = "FILE",
            description =
                    "The archive to use; made from the bundled data when it is not there. Without this option, the"
                            + " bundled archive in the user's cache folder.")
    private Path file;

    /** The archive for reading; many processes can have it open. */
    Archive open() {
        if (file == null) {
            return Archive.bundled(this::note);
        }
        Archive.createIfAbsent(file);
        return Archive.open(file);
    }

    private void note(String notice) {
        PrintWriter err = command.commandLine().getErr();
        err.println("palmares: " + notice);
        err.flush();
    }
}
