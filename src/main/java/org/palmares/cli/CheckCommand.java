package org.palmares.cli;

import java.util.concurrent.Callable;
import org.palmares.archive.Archive;
import org.palmares.intake.Checks;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import tech.tablesaw.api.Table;

/** {@code palmares check}. */
@Command(
        name = "check",
        description = "Does the archive contradict itself?",
        footer = {
            "",
            "One row a finding. An error makes the exit code 1; a warning is likely a fault of a source, and a notice is rare"
                    + " enough to look at.",
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        try (Archive archive = archiveOption.open()) {
            Table findings = Checks.run(archive);
            output.print(findings);
            long errors = Checks.errors(findings);
            output.say(Checks.tests().size() + " tests: " + findings.rowCount() + " findings, " + errors
                    + " of them errors");
            return errors == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
