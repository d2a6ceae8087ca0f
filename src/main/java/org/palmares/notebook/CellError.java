package org.palmares.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import org.rapaio.jupyter.kernel.display.text.ANSI;

/** An exception as a cell shows it: its name and message, and the lines of cells it came through, without the rest. */
final class CellError {
    private CellError() {}

    static List<String> of(JShell shell, EvalException error) {
        List<String> lines = new ArrayList<>();
        String name = error.getExceptionClassName();
        String message = error.getMessage();
        lines.add(ANSI.start()
                        .bold()
                        .fgRed()
                        .text(name.substring(name.lastIndexOf('.') + 1))
                        .render()
                + (message == null ? "" : ": " + message));
        for (StackTraceElement frame : error.getStackTrace()) {
            cellLine(shell, frame).ifPresent(lines::add);
        }
        return lines;
    }

    /** JShell names the file of a snippet {@code #} and its id. */
    private static Optional<String> cellLine(JShell shell, StackTraceElement frame) {
        String file = frame.getFileName();
        if (file == null || !file.startsWith("#")) {
            return Optional.empty();
        }
        return shell.snippets()
                .filter(snippet -> snippet.id().equals(file.substring(1)))
                .findAny()
                .flatMap(snippet -> snippet.source()
                        .lines()
                        .skip(Math.max(0, frame.getLineNumber() - 1))
                        .findFirst())
                .map(source -> "  at " + source.strip());
    }
}
