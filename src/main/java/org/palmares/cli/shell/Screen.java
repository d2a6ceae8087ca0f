package org.palmares.cli.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.palmares.failure.Reason;
import org.palmares.failure.UsageException;
import org.palmares.format.InertText;
import org.palmares.format.OutputFormat;
import org.palmares.format.Rows;
import org.palmares.format.Style;

/** Where the prompt's results go and how they look: the terminal, its pager, or a file. */
final class Screen implements AutoCloseable {
    private static final int ROWS_SHOWN = 100;

    private final Terminal terminal;
    private final Style.Colour colour;
    private final StringBuilder waiting = new StringBuilder();
    private OutputFormat format = OutputFormat.BOX;
    private int maxRows = ROWS_SHOWN;
    private boolean isPaging;
    private Optional<Writer> file = Optional.empty();

    Screen(Terminal terminal, Style.Colour colour) {
        this.terminal = terminal;
        this.colour = colour;
        this.isPaging = !terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    OutputFormat format() {
        return format;
    }

    void use(OutputFormat wanted) {
        if (!wanted.isText()) {
            throw new UsageException(wanted.formatName() + " can't be shown here; palmares query -o FILE writes it");
        }
        format = wanted;
    }

    int maxRows() {
        return maxRows;
    }

    /** Shows at most so many rows of a box; 0 for all. */
    void showAtMost(int rows) {
        maxRows = rows;
    }

    void page(boolean on) {
        isPaging = on;
    }

    /** Sends the results that follow to a file, which is written anew. */
    void writeTo(Path path) {
        writeToTerminal();
        try {
            file = Optional.of(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UsageException(path + " can't be written: " + Reason.of(e), e);
        }
    }

    /** Sends the results that follow to the terminal. */
    void writeToTerminal() {
        Optional<Writer> before = file;
        file = Optional.empty();
        before.ifPresent(writer -> {
            try {
                writer.close();
            } catch (IOException e) {
                throw new UsageException("the file can't be written: " + Reason.of(e), e);
            }
        });
    }

    void show(Rows rows) {
        try (rows) {
            if (file.isPresent()) {
                format.write(rows, file.get(), Style.unlimited());
                file.get().flush();
            } else {
                showOnTerminal(rows);
            }
        } catch (IOException e) {
            say("the result can't be written: " + Reason.of(e));
        }
    }

    private void showOnTerminal(Rows rows) throws IOException {
        Style style = Style.unlimited().withColour(colour);
        if (format == OutputFormat.BOX && maxRows > 0) {
            style = style.withMaxRows(maxRows);
        }
        if (isPaging && format == OutputFormat.BOX && maxRows > 0) {
            StringWriter whole = new StringWriter();
            format.write(rows, whole, style);
            showOrPage(whole.toString());
        } else {
            int width = terminal.getWidth();
            format.write(rows, terminal.writer(), width > 0 ? style.withWidth(width) : style);
        }
    }

    /** Where the whole has no room, nothing of it is cut: it waits for the pager, which goes to all four sides. */
    private void showOrPage(String text) {
        boolean fits = text.lines().count() < terminal.getHeight()
                && text.lines().allMatch(line -> AttributedString.fromAnsi(line).columnLength() <= terminal.getWidth());
        if (fits && waiting.isEmpty()) {
            terminal.writer().print(text);
        } else {
            waiting.append(text);
        }
    }

    /** Shows in the pager what waits for it: only when the input is done, as its time is limited and the reader's is not. */
    void showWaiting() {
        if (waiting.isEmpty()) {
            return;
        }
        String text = waiting.toString();
        waiting.setLength(0);
        try {
            Pager.show(terminal, text);
        } catch (IOException e) {
            say("the result can't be shown: " + Reason.of(e));
        }
    }

    /** Says something that is no result. */
    void say(String words) {
        if (waiting.isEmpty()) {
            PrintWriter writer = terminal.writer();
            writer.println(InertText.ofLines(words));
            writer.flush();
        } else {
            waiting.append(InertText.ofLines(words)).append('\n');
        }
    }

    /** Prints text of palmares' own. */
    void print(String text) {
        terminal.writer().print(text);
        terminal.flush();
    }

    @Override
    public void close() {
        writeToTerminal();
    }
}
