package org.palmares.cli;

import org.palmares.archive.Archive;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that changes the archive, and closes it. */
abstract class ArchiveChange implements Runnable {
    @Mixin
    private ArchiveOption archiveOption;

    @Override
    public final void run() {
        try (Archive archive = archiveOption.openForWriting()) {
            change(archive);
        }
    }

    abstract void change(Archive archive);

    /** A decision about who or what is one: it is kept with its reason. */
    abstract static class Decision extends ArchiveChange {
        @Option(
                names = "--reason",
                required = true,
                paramLabel = "TEXT",
                description = "Why; it is kept with the decision.")
        private String reason;

        final String reason() {
            return reason;
        }
    }
}
