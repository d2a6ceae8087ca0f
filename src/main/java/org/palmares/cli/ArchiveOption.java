package org.palmares.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.archive.PrivateCopy;
import org.palmares.script.Script;
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
                    "The archive to use; import, and commands that write, make it from the bundled data when it is not"
                            + " there. Without this option, the user's own archive once something was imported, and until"
                            + " then the bundled one.")
    private Path file;

    /** The archive for reading, which itself reads no files; many processes can have it open. */
    Archive open() {
        return openWithFiles().withoutFiles();
    }

    /** The archive for reading, for the user's own SQL, which may read files and write them. */
    Archive openWithFiles() {
        if (file != null) {
            return Archives.open(file, this::note);
        }
        return Files.exists(Archives.ownFile())
                ? Archives.open(Archives.ownFile(), this::note)
                : Archives.bundled(this::note);
    }

    /** The archive for a script of the user's: where that itself does nothing with files, what the archive holds can't either. */
    Archive openFor(Script script) {
        return script.usesFiles() ? openWithFiles() : open();
    }

    /** A copy of that archive, for what somebody else wrote. */
    PrivateCopy copy() {
        if (file != null) {
            return Archives.privateCopy(file);
        }
        return Files.exists(Archives.ownFile())
                ? Archives.privateCopy(Archives.ownFile())
                : Archives.privateCopyOfBundled();
    }

    /** The archive for changes, which itself reads no files; one process at a time can have it open. */
    Archive openForWriting() {
        return openForWritingWithFiles().withoutFiles();
    }

    /** The archive for changes that come from files. */
    Archive openForWritingWithFiles() {
        return Archives.openForWriting(fileForWriting(), this::note);
    }

    /** The archive for changes that are only tried; one that is not there yet is not made for that. */
    Archive openForTrial() {
        return Files.exists(fileForWriting()) ? openForWritingWithFiles() : Archives.inMemory();
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
