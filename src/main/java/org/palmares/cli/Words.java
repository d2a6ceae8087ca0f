package org.palmares.cli;

import java.io.PrintWriter;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;

/** Words to whoever sits at the terminal: on standard error, broken between words where the terminal ends. */
final class Words {
    private Words() {}

    /** Says something about the data, where it does not get between the data. */
    static void say(CommandSpec command, String words) {
        PrintWriter err = command.commandLine().getErr();
        words.lines().forEach(line -> err.println(wrapped(line, Terminal.columns())));
        err.flush();
    }

    static String wrapped(String line, OptionalInt columns) {
        if (columns.isEmpty() || line.length() <= columns.getAsInt()) {
            return line;
        }
        StringBuilder wrapped = new StringBuilder();
        int used = 0;
        for (String word : line.split(" ")) {
            if (used > 0 && used + 1 + word.length() > columns.getAsInt()) {
                wrapped.append('\n');
                used = 0;
            } else if (used > 0) {
                wrapped.append(' ');
                used++;
            }
            wrapped.append(word);
            used += word.length();
        }
        return wrapped.toString();
    }
}
