package org.palmares.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;

/** The values that R wrote in {@code src/test/r/NAME.txt}, each of which a test must have compared. */
public final class RReference {
    /** For what is computed in closed form. */
    public static final double CLOSED = 1e-9;
    /** For fits that iterate, on both sides. */
    public static final double ITERATED = 1e-6;

    private static final double SMALL = 1e-3;

    public static final Path FOLDER = Path.of("src/test/r");

    private final Map<String, Double> values;
    private final Set<String> compared = new LinkedHashSet<>();

    private RReference(Map<String, Double> values) {
        this.values = values;
    }

    public static RReference of(String name) {
        try {
            return new RReference(read(Files.readString(FOLDER.resolve(name + ".txt"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Double> read(String text) {
        Map<String, Double> values = new LinkedHashMap<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] cells = line.split(" +");
            assertThat(values.put(cells[0], Double.valueOf(cells[1])))
                    .as(cells[0] + " written twice")
                    .isNull();
        });
        return values;
    }

    /** Equal to R's, relative to its size; values next to 0 relative to {@value #SMALL}. */
    public void compare(String name, double ours, double tolerance) {
        assertThat(values).containsKey(name);
        compared.add(name);
        double value = values.get(name);
        if (Double.isInfinite(value)) {
            assertThat(ours).as(name).isEqualTo(value);
            return;
        }
        assertThat(ours).as(name).isCloseTo(value, Offset.offset(tolerance * Math.max(Math.abs(value), SMALL)));
    }

    public void compare(String name, double ours) {
        compare(name, ours, CLOSED);
    }

    public void compareFit(String name, double ours) {
        compare(name, ours, ITERATED);
    }

    /** Nothing that R computed was left uncompared. */
    public void complete() {
        assertThat(compared).containsExactlyInAnyOrderElementsOf(values.keySet());
    }
}
