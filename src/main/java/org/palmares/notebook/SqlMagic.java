package org.palmares.notebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.names.TypedNames;
import org.palmares.script.ScriptException;
import org.rapaio.jupyter.kernel.core.RapaioKernel;
import org.rapaio.jupyter.kernel.core.magic.MagicEvalException;
import org.rapaio.jupyter.kernel.core.magic.MagicHandler;
import org.rapaio.jupyter.kernel.core.magic.MagicSnippet;
import org.rapaio.jupyter.kernel.core.magic.SnippetMagicHandler;
import tech.tablesaw.api.Table;

/**
 * {@code %%sql}: a cell that is a query on the notebook's archive. Its {@code $name}s are values from its first line, else
 * the notebook's variables of that name, else the defaults that it declares; its result is shown, and kept in a variable when the first line names one.
 */
final class SqlMagic extends MagicHandler {
    @Override
    public String name() {
        return "SQL on the archive";
    }

    @Override
    public List<String> helpMessage() {
        return List.of("Queries the archive; the result is a Tablesaw Table.");
    }

    @Override
    public List<SnippetMagicHandler> snippetMagicHandlers() {
        return List.of(SnippetMagicHandler.cellMagic()
                .syntaxMatcher("(?s)" + SqlCell.MAGIC + "(\\s.*)?")
                .syntaxPrefix(SqlCell.MAGIC)
                .syntaxHelp(List.of(SqlCell.MAGIC + " [VARIABLE] [NAME=VALUE ...]", "query"))
                .documentation(List.of(
                        "Runs the query and shows its result, which VARIABLE keeps as a Table.",
                        "$NAME in the query is the value given, or the notebook's variable of that name."))
                .canHandlePredicate(this::canHandleSnippet)
                .evalFunction(SqlMagic::run)
                .completeFunction((kernel, snippet) -> SqlCompletion.of(Notebook.archive(), snippet))
                .build());
    }

    @Override
    public boolean canHandleSnippet(MagicSnippet snippet) {
        return snippet.isCellMagic()
                && snippet.line(0).code().strip().split("\\s+", 2)[0].equals(SqlCell.MAGIC);
    }

    private static Object run(RapaioKernel kernel, MagicSnippet snippet) throws MagicEvalException {
        try {
            SqlCell cell = SqlCell.parse(
                    snippet.lines().stream().map(MagicSnippet.CodeLine::code).toList());
            Map<String, Object> parameters = new HashMap<>(cell.defaults());
            parameters.putAll(cell.parameters());
            parameters.replaceAll((name, value) ->
                    value instanceof String text ? TypedNames.resolve(Notebook.archive(), name, text) : value);
            for (String name : cell.openParameters()) {
                if (isVariable(kernel, name)) {
                    parameters.put(name, evaluate(kernel, name));
                }
            }
            Table result = Notebook.archive().query(cell.sql(), parameters);
            if (cell.variable().isPresent()) {
                Notebook.keep(result);
                evaluate(
                        kernel,
                        Table.class.getName() + " " + cell.variable().get() + " = " + Notebook.class.getName()
                                + ".kept();");
            }
            return result;
        } catch (ArchiveException | ScriptException | IllegalArgumentException e) {
            throw new MagicEvalException(snippet, e.getMessage());
        }
    }

    private static boolean isVariable(RapaioKernel kernel, String name) {
        return kernel.javaEngine()
                .getShell()
                .variables()
                .filter(variable -> isLive(kernel, variable))
                .anyMatch(variable -> variable.name().equals(name));
    }

    private static boolean isLive(RapaioKernel kernel, VarSnippet variable) {
        Snippet.Status status = kernel.javaEngine().getShell().status(variable);
        return status.isActive() && status.isDefined();
    }

    private static Object evaluate(RapaioKernel kernel, String source) {
        try {
            return kernel.javaEngine().eval(kernel.executionContext(), source);
        } catch (Exception e) {
            throw new IllegalArgumentException("'" + source + "' can't be evaluated: " + e.getMessage(), e);
        }
    }
}
