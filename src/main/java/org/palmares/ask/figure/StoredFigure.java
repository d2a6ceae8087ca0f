package org.palmares.ask.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.palmares.analysis.Scope;
import org.palmares.archive.Archive;
import org.palmares.archive.names.RiderNames;
import org.palmares.chart.Chart;
import org.palmares.chart.ChartAxes;
import org.palmares.chart.ChartKind;
import org.palmares.chart.ChartText;
import org.palmares.contract.Header;
import org.palmares.contract.HeaderParser;
import org.palmares.contract.Parameter;

/** A kind whose frame is one query, in a file of the kind's name; the first line of its header is the figure's title. */
final class StoredFigure implements RaceFigure {
    /** Kinds that show the same frame as another, by whose name its file is called. */
    private static final Map<String, String> SAME_AS = Map.of(
            "gap-heat-map", "first-ten-gaps",
            "gaps-by-decade", "margins-by-year",
            "cumulative-wins", "victory-bars");

    private final ChartKind kind;
    private final Header header;
    private final String query;

    private StoredFigure(ChartKind kind, Header header, String query) {
        this.kind = kind;
        this.header = header;
        this.query = query;
    }

    static Optional<RaceFigure> find(ChartKind kind) {
        String file = SAME_AS.getOrDefault(kind.id(), kind.id()) + ".sql";
        try (InputStream in = StoredFigure.class.getResourceAsStream(file)) {
            if (in == null) {
                return Optional.empty();
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(new StoredFigure(kind, HeaderParser.parse(file, text), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Chart draw(Archive archive, List<Scope> scopes, FigureChoice choice, ChartAxes axes) {
        Map<String, Object> values = values(archive, scopes, choice);
        return kind.draw(
                archive.query(query, values),
                ChartText.titled(header.question() + ", " + Scopes.inWords(scopes))
                        .withSource("palmares, " + archive.title()),
                axes);
    }

    /** Every parameter that the query declares, and none that it doesn't. */
    private Map<String, Object> values(Archive archive, List<Scope> scopes, FigureChoice choice) {
        List<String> declared =
                header.parameters().stream().map(Parameter::name).toList();
        choice.refuseOthersThan(declared, kind.id());
        Map<String, Object> values = new LinkedHashMap<>(Scopes.parameters(scopes));
        for (Parameter parameter : header.parameters()) {
            if (!values.containsKey(parameter.name())) {
                values.put(parameter.name(), parameter.fallbackValue());
            }
        }
        values.putAll(choice.given());
        if (!choice.riders().isEmpty()) {
            RiderNames names = RiderNames.of(archive);
            values.put("riders", choice.riders().stream().map(names::id).collect(Collectors.joining(",")));
        }
        return values;
    }
}
