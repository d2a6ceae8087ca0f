package org.palmares.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.palmares.archive.Archive;
import org.palmares.archive.names.TypedNames;
import org.palmares.archive.session.SqlSession;
import org.palmares.cli.sandbox.ConfinedWork;
import org.palmares.script.Script;
import org.palmares.script.ScriptCheck;
import org.palmares.script.ScriptRunner;
import picocli.CommandLine.ExitCode;

/**
 * A script's check in the sandbox. Its data is the differences, or the text that the script is to have.
 *
 * @param name of the script, for messages
 * @param text of the script
 * @param parameters values as text by name
 * @param wanted what is to be true of the script
 * @param timeoutS seconds after which it is stopped
 */
record ConfinedCheck(
        String name, String text, Map<String, String> parameters, VerifyScripts.Wanted wanted, int timeoutS)
        implements ConfinedWork {

    @Override
    public int on(Archive archive, SqlSession session, Surroundings surroundings) {
        Script script = Script.parse(name, text);
        try (Deadline deadline = Deadline.ofSeconds(session, timeoutS)) {
            ScriptCheck check = new ScriptCheck(
                    new ScriptRunner(session, script, TypedNames.resolve(archive, parameters), surroundings::at));
            String answer = wanted.of(check);
            deadline.checkTime(name);
            surroundings.data().write(out -> write(answer, out));
            return ExitCode.OK;
        }
    }

    private static void write(String answer, OutputStream out) throws IOException {
        out.write(answer.getBytes(StandardCharsets.UTF_8));
    }
}
