package org.palmares.chart.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.apache.fontbox.ttf.TTFSubsetter;

/** The bundled font cut down to some letters, as a rule of a style sheet. */
final class FontSubset {
    /** Without hints: screens that need them are gone, and they are a third of the bytes. */
    private static final List<String> TABLES =
            List.of("head", "hhea", "maxp", "cmap", "hmtx", "loca", "glyf", "OS/2", "post", "name");

    private static final int ENTRY = 16;
    private static final int WOFF_HEADER = 44;
    private static final int WOFF_ENTRY = 20;

    private FontSubset() {}

    /** The range tells which letters it has, so that several subsets can stand on one page. */
    static String rule(Typeface face, SortedSet<Integer> letters) {
        StringBuilder range = new StringBuilder();
        for (int letter : letters) {
            if (letters.contains(letter - 1)) {
                continue;
            }
            int last = letter;
            while (letters.contains(last + 1)) {
                last++;
            }
            range.append(range.isEmpty() ? "" : ",").append(String.format("U+%X", letter));
            range.append(last == letter ? "" : String.format("-%X", last));
        }
        return "@font-face { font-family: \"Palmares Figures\"; font-weight: " + face.weight() + "; unicode-range: "
                + range
                + "; src: url(data:font/woff;base64,"
                + Base64.getEncoder().encodeToString(woff(trueType(face, letters))) + "); }\n";
    }

    private static byte[] trueType(Typeface face, SortedSet<Integer> letters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TTFSubsetter subsetter = new TTFSubsetter(face.font(), TABLES);
            letters.forEach(subsetter::add);
            subsetter.writeToStream(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same font in the compressed form for the web: W3C, "WOFF File Format 1.0", 2012, sections 3 to 5. */
    static byte[] woff(byte[] trueType) {
        ByteBuffer in = ByteBuffer.wrap(trueType);
        int tables = in.getShort(4);
        TreeMap<Integer, Integer> entries = new TreeMap<>();
        for (int i = 0; i < tables; i++) {
            int entry = 12 + i * ENTRY;
            entries.put(in.getInt(entry), entry);
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(WOFF_HEADER + tables * WOFF_ENTRY);
        head.position(WOFF_HEADER);
        int whole = 12 + tables * ENTRY;
        for (int entry : entries.values()) {
            int length = in.getInt(entry + 12);
            byte[] table = new byte[length];
            in.get(in.getInt(entry + 8), table);
            byte[] packed = deflated(table);
            byte[] stored = packed.length < length ? packed : table;
            head.putInt(in.getInt(entry))
                    .putInt(head.capacity() + data.size())
                    .putInt(stored.length)
                    .putInt(length)
                    .putInt(in.getInt(entry + 4));
            data.writeBytes(stored);
            data.writeBytes(new byte[-stored.length & 3]);
            whole += (length + 3) & ~3;
        }
        head.putInt(0, 0x774f4646)
                .putInt(4, in.getInt(0))
                .putInt(8, head.capacity() + data.size())
                .putShort(12, (short) tables)
                .putInt(16, whole)
                .putShort(20, (short) 1);
        return ByteBuffer.allocate(head.capacity() + data.size())
                .put(head.array())
                .put(data.toByteArray())
                .array();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length + 64];
        int length = deflater.deflate(packed);
        boolean isWhole = deflater.finished();
        deflater.end();
        return isWhole ? java.util.Arrays.copyOf(packed, length) : bytes;
    }
}
