package org.palmares.cli;

import java.util.Map;
import org.palmares.archive.Archive;
import org.palmares.archive.names.TypedNames;
import org.palmares.archive.session.SqlSession;
import org.palmares.cli.sandbox.ConfinedWork;
import org.palmares.format.OutputFormat;
import org.palmares.format.Style;
import org.palmares.script.Script;
import org.palmares.script.ScriptRunner;
import picocli.CommandLine.ExitCode;

/**
 * A script's run in the sandbox.
 *
 * @param name of the script, for messages
 * @param text of the script
 * @param parameters values as text by name
 * @param format of the results; all of them in a text format, otherwise the last one's
 * @param style of a box
 * @param onFailure what happens after a statement has failed
 * @param timeoutS seconds after which it is stopped
 */
record ConfinedScript(
        String name,
        String text,
        Map<String, String> parameters,
        OutputFormat format,
        ConfinedStyle style,
        ScriptResults.OnFailure onFailure,
        int timeoutS)
        implements ConfinedWork {

    /** A {@link Style} as values that can be sent; -1 for no limit. */
    record ConfinedStyle(int width, int maxRows, Style.Colour colour) implements java.io.Serializable {
        static ConfinedStyle of(Style style) {
            return new ConfinedStyle(style.width().orElse(-1), style.maxRows().orElse(-1), style.colour());
        }

        Style style() {
            Style plain = Style.unlimited().withColour(colour);
            Style fitted = width < 0 ? plain : plain.withWidth(width);
            return maxRows < 0 ? fitted : fitted.withMaxRows(maxRows);
        }
    }

    @Override
    public int on(Archive archive, SqlSession session, Surroundings surroundings) {
        Script script = Script.parse(name, text);
        try (Deadline deadline = Deadline.ofSeconds(session, timeoutS)) {
            ScriptResults results = new ScriptResults(
                    new ScriptRunner(session, script, TypedNames.resolve(archive, parameters), surroundings::at),
                    surroundings.data(),
                    onFailure,
                    deadline,
                    surroundings::say);
            if (format.isText()) {
                results.writeAll(format, style.style());
            } else {
                results.writeLast(format);
            }
            return results.failures() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
