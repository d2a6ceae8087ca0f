package org.palmares.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.terminal.TerminalBuilder;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.session.SqlSession;
import org.palmares.cli.shell.SqlShell;
import org.palmares.failure.Reason;
import org.palmares.failure.UsageException;
import org.palmares.script.ScriptSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code palmares shell}. */
@Command(
        name = "shell",
        description = "A prompt for SQL on the archive, with history and completion.",
        footer = {
            "",
            "A statement ends with a semicolon; .help tells what else there is. Without a terminal, use"
                    + " \"palmares query -\"."
        },
        mixinStandardHelpOptions = true)
final class SqlShellCommand implements Runnable {
    @Option(names = "--write", description = "Allow changes of the archive.")
    private boolean write;

    @ParentCommand
    private PalmaresCommand palmares;

    @Mixin
    private ArchiveOption archiveOption;

    @Override
    public void run() {
        // JLine would draw the lines of boxes by a terminal's old second set of characters, which many no longer have.
        System.setProperty("org.jline.utils.disableAlternateCharset", "true");
        try (org.jline.terminal.Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(true).build()) {
            if (terminal.getType().startsWith(org.jline.terminal.Terminal.TYPE_DUMB)) {
                throw new UsageException("shell needs a terminal; \"palmares query -\" reads SQL from a pipe");
            }
            talk(terminal);
        } catch (IOException e) {
            throw new ArchiveException("the terminal can't be used: " + Reason.of(e), e);
        }
    }

    private void talk(org.jline.terminal.Terminal terminal) throws IOException {
        try (Archive archive = write ? archiveOption.openForWritingWithFiles() : archiveOption.openWithFiles();
                SqlSession session = SqlSession.open(archive)) {
            terminal.writer().println("palmares on " + archive.title() + ". .help for help, .quit to leave.");
            SqlShell shell = new SqlShell(archive, session, terminal, Terminal.colour(), ScriptSource::find);
            shell.run(history());
            if (shell.gaveUp()) {
                // To close its session would wait for it.
                palmares.ending().endProcess("palmares: what did not stop has ended with the shell");
            }
        }
    }

    /** {@code $XDG_STATE_HOME/palmares/history}. */
    private static Path history() throws IOException {
        String state = System.getenv("XDG_STATE_HOME");
        Path base = state == null || state.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "state")
                : Path.of(state);
        return Files.createDirectories(base.resolve("palmares")).resolve("history");
    }
}
