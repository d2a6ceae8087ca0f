package org.palmares.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.PrivateCopy;
import org.palmares.archive.names.TypedNames;
import org.palmares.archive.session.SqlSession;
import org.palmares.cli.sandbox.Limits;
import org.palmares.cli.sandbox.Sandbox;
import org.palmares.format.OutputTarget;
import org.palmares.script.Script;
import org.palmares.script.ScriptCheck;
import org.palmares.script.ScriptRunner;

/** Where scripts are run to be checked: in this process, or each in a sandbox of its own. */
sealed interface ScriptChecker {

    /**
     * Runs a script.
     *
     * @return its differences, empty when there is none; or its text with the output it has now
     * @throws ArchiveException when it takes too long
     */
    String check(Script script, VerifyScripts.Wanted wanted);
    /** In this process, on the archive itself. */
    record Open(ArchiveOption archiveOption, Map<String, String> parameters, Duration timeout, Ending ending)
            implements ScriptChecker {
        @Override
        public String check(Script script, VerifyScripts.Wanted wanted) {
            // Each script has an archive and a session of its own, so that none depends on those before it.
            try (Archive archive = archiveOption.openFor(script);
                    SqlSession session = SqlSession.open(archive);
                    Deadline deadline = new Deadline(session, timeout, ending)) {
                String answer = wanted.of(new ScriptCheck(
                        new ScriptRunner(session, script, TypedNames.resolve(archive, parameters), deadline::at)));
                deadline.checkTime(script.name());
                return answer;
            }
        }
    }

    /** Each in a process of its own, so that none can end the others. */
    record Confined(ArchiveOption archiveOption, Map<String, String> parameters, int timeoutS)
            implements ScriptChecker {
        @Override
        public String check(Script script, VerifyScripts.Wanted wanted) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            StringBuilder said = new StringBuilder();
            try (PrivateCopy archive = archiveOption.copy()) {
                int exitCode = new Sandbox(
                                archive,
                                Limits.ofPage(Duration.ofSeconds(timeoutS)),
                                line -> said.append(said.isEmpty() ? "" : "\n").append(line))
                        .run(
                                new ConfinedCheck(script.name(), script.text(), parameters, wanted, timeoutS),
                                OutputTarget.stream(answer));
                if (exitCode != 0) {
                    throw new ArchiveException(said.toString().replaceFirst("^palmares: ", ""));
                }
                return answer.toString(StandardCharsets.UTF_8);
            }
        }
    }
}
