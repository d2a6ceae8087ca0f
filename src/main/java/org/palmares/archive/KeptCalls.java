package org.palmares.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palmares.sql.MacroCall;
import org.palmares.sql.NamedParameters;
import tech.tablesaw.api.Table;

/**
 * Answers for one who asks an archive the same queries of subject after subject, while nobody changes it: what a macro gives for
 * the same arguments is computed once for all queries that call it so, and a query is planned once.
 */
final class KeptCalls {
    private static final String DATABASE = "kept";
    private static final String MACROS = "SELECT DISTINCT function_name FROM duckdb_functions()"
            + " WHERE function_type = 'table_macro' AND NOT internal AND database_name = current_database()";

    private final Connection connection;
    private final Set<String> macros;
    private final Map<String, Plan> plans = new HashMap<>();
    private final Map<String, Kept> kept = new HashMap<>();

    private KeptCalls(Connection connection, Set<String> macros) {
        this.connection = connection;
        this.macros = macros;
    }

    /** Small answers take longer with two threads than with one, and whoever asks so much may use the other himself. */
    static KeptCalls of(Connection connection) throws SQLException {
        DuckDb.execute(connection, "SET threads = 1");
        DuckDb.execute(connection, "ATTACH ':memory:' AS " + DATABASE);
        return new KeptCalls(connection, Set.copyOf(DuckDb.firstColumn(connection, MACROS)));
    }

    Connection connection() {
        return connection;
    }

    /** Whether a query was asked before. */
    boolean knows(String sql) {
        return plans.containsKey(sql);
    }

    /** As {@link Transaction#query}. */
    Table query(String sql, Map<String, ?> parameters) {
        try {
            Plan plan = plans.get(sql);
            if (plan == null) {
                Rewritten asked = rewritten(sql, parameters);
                NamedParameters named = NamedParameters.parse(asked.sql());
                plan = new Plan(
                        NamedParameters.parse(sql), named, connection.prepareStatement(named.sql()), asked.calls());
                plans.put(sql, plan);
            } else {
                for (Kept call : plan.calls()) {
                    call.make(connection, parameters);
                }
            }
            return plan.rows(parameters);
        } catch (SQLException e) {
            throw new QueryException(sql, e);
        }
    }

    /**
     * A query with kept answers in the place of its calls.
     *
     * @param calls in its order, made for the parameters of now
     */
    record Rewritten(String sql, List<Kept> calls) {}

    Rewritten rewritten(String sql, Map<String, ?> parameters) throws SQLException {
        StringBuilder text = new StringBuilder();
        List<Kept> calls = new ArrayList<>();
        int from = 0;
        for (MacroCall call : MacroCall.in(sql, macros)) {
            Kept answer = kept(call, sql);
            answer.make(connection, parameters);
            calls.add(answer);
            text.append(sql, from, call.start()).append(answer.table);
            from = call.end();
        }
        return new Rewritten(text + sql.substring(from), calls);
    }

    private Kept kept(MacroCall call, String sql) {
        String text = call.text(sql);
        Kept answer = kept.get(text);
        if (answer == null) {
            answer = new Kept(NamedParameters.parse(text), DATABASE + ".main.call_" + kept.size());
            kept.put(text, answer);
        }
        return answer;
    }

    /** @param whole as it was asked, which says what parameters it needs */
    private record Plan(NamedParameters whole, NamedParameters named, PreparedStatement statement, List<Kept> calls) {
        Table rows(Map<String, ?> parameters) throws SQLException {
            Transaction.valuesOf(whole, parameters);
            DuckDb.bind(statement, Transaction.valuesOf(named, parameters));
            return FrameReader.read(statement, "query");
        }
    }

    /** A call of a macro, and its answer for the latest arguments. */
    static final class Kept {
        private final NamedParameters call;
        private final String table;
        private List<Object> arguments;

        private Kept(NamedParameters call, String table) {
            this.call = call;
            this.table = table;
        }

        boolean takes(String parameter) {
            return call.names().contains(parameter);
        }

        private void make(Connection connection, Map<String, ?> parameters) throws SQLException {
            List<Object> wanted = Transaction.valuesOf(call, parameters);
            if (wanted.equals(arguments)) {
                return;
            }
            try (PreparedStatement making =
                    connection.prepareStatement("CREATE OR REPLACE TABLE " + table + " AS FROM " + call.sql())) {
                DuckDb.bind(making, wanted);
                making.execute();
            }
            arguments = wanted;
        }
    }
}
