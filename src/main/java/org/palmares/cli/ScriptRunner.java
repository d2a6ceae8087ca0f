package org.palmares.cli;

import java.util.Map;
import org.palmares.archive.Outcome;
import org.palmares.archive.SqlSession;
import org.palmares.archive.StatementException;
import org.palmares.script.Position;
import org.palmares.script.Script;

/** Runs a script's statements with the values of its parameters. */
final class ScriptRunner {
    private final SqlSession session;
    private final Script script;
    private final Map<String, Object> values;

    /** @param given values as text by name, as {@link Script#values} takes them */
    ScriptRunner(SqlSession session, Script script, Map<String, String> given) {
        this.session = session;
        this.script = script;
        this.values = script.values(given);
    }

    Script script() {
        return script;
    }

    /** The values that are bound, by name. */
    Map<String, Object> values() {
        return values;
    }

    /** Runs one statement; rows that it gives are to be closed before the next. */
    Outcome run(Script.Step step) {
        return session.run(step.statement().sql(), values);
    }

    /** The failure with its place: {@code file:line:column: message}. */
    String located(Script.Step step, StatementException failure) {
        int offset = step.statement().start() + failure.offset().orElse(0);
        return script.name() + ":" + Position.of(script.text(), offset) + ": " + failure.getMessage();
    }
}
