package org.palmares.chart;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.palmares.failure.UsageException;

/** The formats of a figure that stands in a file of its own, told by how the file's name ends. */
public enum ChartFile {
    /** Vector, with the words in it to be found and copied. */
    SVG {
        @Override
        byte[] of(Chart chart, ChartSize width, ChartPaper paper, int dpi) {
            return chart.svg(width, paper.palette(), "chart-").getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Pixels, so many to an inch. */
    PNG {
        @Override
        byte[] of(Chart chart, ChartSize width, ChartPaper paper, int dpi) {
            return written(out -> chart.writePng(width, paper.palette(), dpi, out));
        }
    },
    /** Vector, a page of the size of the figure. */
    PDF {
        @Override
        byte[] of(Chart chart, ChartSize width, ChartPaper paper, int dpi) {
            return written(out -> chart.writePdf(width, paper.palette(), out));
        }
    };

    /**
     * The format of a file of this name.
     *
     * @throws UsageException when its ending names none
     */
    public static ChartFile of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> name.endsWith(each.ending()))
                .findFirst()
                .orElseThrow(() -> new UsageException("a chart can't be written as " + file + "; the name ends in "
                        + Arrays.stream(values()).map(ChartFile::ending).collect(Collectors.joining(", "))));
    }

    /**
     * The bytes of the file: the same for the same figure, on every machine.
     *
     * @param dpi pixels per inch of a PNG; the others have none
     */
    public byte[] bytes(Chart chart, ChartSize width, ChartPaper paper, int dpi) {
        return of(chart, width, paper, dpi);
    }

    abstract byte[] of(Chart chart, ChartSize width, ChartPaper paper, int dpi);

    private String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    private static byte[] written(Chart.Writer writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Chart.write(writer, out);
        return out.toByteArray();
    }
}
