package org.palmares.cli;

import java.io.PrintWriter;
import org.palmares.contract.Header;
import org.palmares.contract.Parameter;
import org.palmares.script.Script;

/** Prints a script's contract, as {@code --help} of the command that it nearly is. */
final class ScriptHelp {
    private ScriptHelp() {}

    static void print(Script script, PrintWriter out) {
        Header header = script.header();
        out.println(script.question());
        header.notes().forEach(out::println);
        if (!header.parameters().isEmpty()) {
            out.println();
            out.println("Parameters, each given as -p name=value:");
            int width = header.parameters().stream()
                    .mapToInt(parameter -> parameter.signature().length())
                    .max()
                    .orElse(0);
            for (Parameter parameter : header.parameters()) {
                out.println(row(parameter.signature(), parameter.meaning(), width));
            }
        }
        if (!header.columns().isEmpty()) {
            out.println();
            out.println("Columns:");
            int width = header.columns().stream()
                    .mapToInt(column -> (column.name() + " " + column.type()).length())
                    .max()
                    .orElse(0);
            for (Header.ReturnedColumn column : header.columns()) {
                out.println(row(column.name() + " " + column.type(), column.meaning(), width));
            }
        }
        out.flush();
    }

    private static String row(String left, String right, int width) {
        return ("  " + left + " ".repeat(width - left.length() + 2) + right).stripTrailing();
    }
}
