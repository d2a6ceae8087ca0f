package org.palmares.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.palmares.archive.Archive;
import org.palmares.archive.names.TypedNames;
import org.palmares.archive.session.SqlSession;
import org.palmares.failure.UsageException;
import org.palmares.format.OutputTarget;
import org.palmares.script.Script;
import org.palmares.script.ScriptCheck;
import org.palmares.script.ScriptRunner;
import org.palmares.script.ScriptSource;
import picocli.CommandLine.ExitCode;

/** Checks script files against the output they hold, or gives them the output they have now. */
final class VerifyScripts {

    /** What is to be true of the scripts afterwards. */
    enum Wanted {
        /** Each gives what it holds, or the difference has been told. */
        VERIFIED,
        /** Each holds what it gives. */
        ACCEPTED
    }

    private final ArchiveOption archiveOption;
    private final Map<String, String> parameters;
    private final PrintWriter words;

    VerifyScripts(ArchiveOption archiveOption, Map<String, String> parameters, PrintWriter words) {
        this.archiveOption = archiveOption;
        this.parameters = parameters;
        this.words = words;
    }

    /** Runs over files and folders; the exit code tells whether all is well. */
    int run(List<String> names, Wanted wanted) {
        if (names.isEmpty()) {
            throw new UsageException("--verify and --accept need a script or a folder of scripts");
        }
        List<Path> files = names.stream()
                .flatMap(name -> ScriptSource.files(name).stream())
                .toList();
        int failed = 0;
        int changed = 0;
        try (Archive archive = archiveOption.open()) {
            Map<String, String> given = TypedNames.resolve(archive, parameters);
            for (Path file : files) {
                Script script = Script.read(file);
                // Each script has a session of its own, so that none depends on those before it.
                try (SqlSession session = SqlSession.open(archive)) {
                    ScriptCheck check = new ScriptCheck(new ScriptRunner(session, script, given));
                    switch (wanted) {
                        case VERIFIED -> failed += verify(script, check) ? 0 : 1;
                        case ACCEPTED -> changed += accept(file, script, check) ? 1 : 0;
                    }
                }
            }
        }
        words.println(
                switch (wanted) {
                    case VERIFIED -> count(files.size(), "script") + " verified, " + failed + " failed";
                    case ACCEPTED -> count(files.size(), "script") + " run, " + changed + " rewritten";
                });
        words.flush();
        return failed == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean verify(Script script, ScriptCheck check) {
        if (!script.isVerifiable()) {
            words.println(script.name() + ": holds no expected output; --accept writes it");
            return false;
        }
        List<String> differences = check.differences();
        differences.forEach(words::print);
        return differences.isEmpty();
    }

    private boolean accept(Path file, Script script, ScriptCheck check) {
        String accepted = check.accepted();
        if (accepted.equals(script.text())) {
            return false;
        }
        OutputTarget.file(file).write(out -> out.write(accepted.getBytes(StandardCharsets.UTF_8)));
        words.println(file + ": rewritten");
        return true;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
