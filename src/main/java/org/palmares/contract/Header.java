package org.palmares.contract;

import java.util.List;

/**
 * The contract on top of a script, in its first comment.
 *
 * <pre>
 * -- Who won the race more than once?
 * --
 * -- Anything after the first empty line is a note.
 * -- :race TEXT = 'gp-miguel-indurain' -- the race
 * -- :at_least INTEGER -- without a default, so it must be given
 * -- returns: rider VARCHAR the winner
 * -- returns: wins BIGINT how often
 * </pre>
 *
 * @param question what the script answers; empty when it does not say
 * @param notes further words, line by line
 * @param parameters in the order of their declarations
 * @param columns of the last result, in order; empty when they are not declared
 */
public record Header(String question, List<String> notes, List<Parameter> parameters, List<ReturnedColumn> columns) {

    /**
     * A column that a script returns.
     *
     * @param name as the query names it
     * @param type DuckDB's name for its type
     * @param meaning what it holds, with its unit
     */
    public record ReturnedColumn(String name, String type, String meaning) {}

    public Header {
        notes = List.copyOf(notes);
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }
}
