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
sealed interface ScriptChecker extends AutoCloseable {

    /**
     * Runs a script.
     *
     * @return its differences, empty when there is none; or its text with the output it has now
     * @throws ArchiveException when it takes too long
     */
    String check(Script script, VerifyScripts.Wanted wanted);

    @Override
    void close();

    /** In this process, on one archive. */
    final class Open implements ScriptChecker {
        private final Archive archive;
        private final Map<String, String> parameters;
        private final int timeoutS;

        Open(ArchiveOption archiveOption, Map<String, String> parameters, int timeoutS) {
            this.archive = archiveOption.open();
            this.parameters = TypedNames.resolve(archive, parameters);
            this.timeoutS = timeoutS;
        }

        @Override
        public String check(Script script, VerifyScripts.Wanted wanted) {
            // Each script has a session of its own, so that none depends on those before it.
            try (SqlSession session = SqlSession.open(archive);
                    Deadline deadline = Deadline.ofSeconds(session, timeoutS)) {
                String answer = wanted.of(new ScriptCheck(new ScriptRunner(session, script, parameters)));
                deadline.checkTime(script.name());
                return answer;
            }
        }

        @Override
        public void close() {
            archive.close();
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

        @Override
        public void close() {
            // Each script's copy has gone with it.
        }
    }
}
