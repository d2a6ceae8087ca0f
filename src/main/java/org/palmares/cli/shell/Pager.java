package org.palmares.cli.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.terminal.Terminal;

/** Lets a reader leaf through what is taller or wider than the terminal. */
final class Pager {
    private static final String TITLE = "arrows move, q leaves, h helps";

    private Pager() {}

    static void show(Terminal terminal, String text) throws IOException {
        Less less = new Less(terminal, Path.of(""));
        less.chopLongLines = true;
        try {
            less.run(new Source.InputStreamSource(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, TITLE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
