package org.palmares.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.palmares.failure.UsageException;
import org.palmares.format.CountText;
import org.palmares.format.OutputTarget;
import org.palmares.script.Script;
import org.palmares.script.ScriptCheck;
import org.palmares.script.ScriptSource;
import picocli.CommandLine.ExitCode;

/** Checks script files against the output they hold, or gives them the output they have now. */
final class VerifyScripts {

    /** What is to be true of the scripts afterwards. */
    enum Wanted {
        /** Each gives what it holds, or the difference has been told. */
        VERIFIED,
        /** Each holds what it gives. */
        ACCEPTED;

        /** What is asked of a check: the differences, one after the other, or the text that the script is to have. */
        String of(ScriptCheck check) {
            return switch (this) {
                case VERIFIED -> String.join("", check.differences());
                case ACCEPTED -> check.accepted();
            };
        }
    }

    private final ScriptChecker checker;
    private final PrintWriter words;

    VerifyScripts(ScriptChecker checker, PrintWriter words) {
        this.checker = checker;
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
        for (Path file : files) {
            Script script = Script.read(file);
            switch (wanted) {
                case VERIFIED -> failed += verify(script) ? 0 : 1;
                case ACCEPTED -> changed += accept(file, script) ? 1 : 0;
            }
        }
        words.println(
                switch (wanted) {
                    case VERIFIED -> CountText.of(files.size(), "script") + " verified, " + failed + " failed";
                    case ACCEPTED -> CountText.of(files.size(), "script") + " run, " + changed + " rewritten";
                });
        words.flush();
        return failed == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean verify(Script script) {
        if (!script.isVerifiable()) {
            words.println(script.name() + ": holds no expected output; --accept writes it");
            return false;
        }
        String differences = checker.check(script, Wanted.VERIFIED);
        words.print(differences);
        return differences.isEmpty();
    }

    private boolean accept(Path file, Script script) {
        String accepted = checker.check(script, Wanted.ACCEPTED);
        if (accepted.equals(script.text())) {
            return false;
        }
        OutputTarget.file(file).write(out -> out.write(accepted.getBytes(StandardCharsets.UTF_8)));
        words.println(file + ": rewritten");
        return true;
    }
}
