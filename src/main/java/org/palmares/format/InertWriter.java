package org.palmares.format;

import java.io.IOException;
import java.io.Writer;

/** Writes words of several lines as {@link InertText}. A letter's two halves may come in two calls. */
public final class InertWriter extends Writer {
    private final Writer out;
    private String half = "";

    public InertWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        String text = half + new String(buffer, offset, length);
        boolean isHalf = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
        half = isHalf ? text.substring(text.length() - 1) : "";
        String whole = text.substring(0, text.length() - half.length());
        out.write(
                System.lineSeparator().equals("\r\n")
                        ? InertText.ofLines(whole.replace("\r\n", "\n"))
                        : InertText.ofLines(whole));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.write(InertText.ofLines(half));
        half = "";
        out.close();
    }
}
