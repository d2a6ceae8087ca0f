package org.palmares.script;

import java.util.Map;
import java.util.function.Consumer;
import org.palmares.archive.session.Outcome;
import org.palmares.archive.session.SqlSession;
import org.palmares.archive.session.StatementException;
import org.palmares.sql.Position;

/** Runs a script's statements with the values of its parameters. */
public final class ScriptRunner {
    private final SqlSession session;
    private final Script script;
    private final Map<String, Object> values;
    private final Consumer<String> places;

    /** @param given values as text by name, as {@link Script#values} takes them */
    public ScriptRunner(SqlSession session, Script script, Map<String, String> given) {
        this(session, script, given, place -> {});
    }

    /** @param places told where each statement stands before it runs, as {@code file:line:column} */
    public ScriptRunner(SqlSession session, Script script, Map<String, String> given, Consumer<String> places) {
        this.session = session;
        this.script = script;
        this.values = script.values(given);
        this.places = places;
    }

    public Script script() {
        return script;
    }

    /** The values that are bound, by name. */
    public Map<String, Object> values() {
        return values;
    }

    /** Runs one statement; rows that it gives are to be closed before the next. */
    public Outcome run(Script.Step step) {
        places.accept(script.name() + ":" + step.statement().position());
        return session.run(step.statement().sql(), values);
    }

    /** The failure with its place: {@code file:line:column: message}. */
    public String located(Script.Step step, StatementException failure) {
        int offset = step.statement().start() + failure.offset().orElse(0);
        return script.name() + ":" + Position.of(script.text(), offset) + ": " + failure.getMessage();
    }
}
