package org.palmares.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.archive.PrivateCopy;
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
                            + " user's own archive once something was imported, and until then the bundled one.")
    private Path file;

    /** The archive for reading; many processes can have it open. */
    Archive open() {
        if (file != null) {
            Archives.createIfAbsent(file);
            return Archives.open(file);
        }
        return Files.exists(Archives.ownFile()) ? Archives.open(Archives.ownFile()) : Archives.bundled(this::note);
    }

    /** A copy of that archive, for what somebody else wrote. */
    PrivateCopy copy() {
        if (file != null) {
            Archives.createIfAbsent(file);
            return Archives.privateCopy(file);
        }
        return Files.exists(Archives.ownFile())
                ? Archives.privateCopy(Archives.ownFile())
                : Archives.privateCopyOfBundled();
    }

    /** The archive for changes; one process at a time can have it open. */
    Archive openForWriting() {
        return Archives.openForWriting(fileForWriting(), this::note);
    }

    /** The file that changes go to; it need not be there yet. */
    Path fileForWriting() {
        return file == null ? Archives.ownFile() : file;
    }

    private void note(String notice) {
        PrintWriter err = command.commandLine().getErr();
        err.println("palmares: " + notice);
        err.flush();
    }
}
