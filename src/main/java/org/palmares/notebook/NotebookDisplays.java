package org.palmares.notebook;

import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.palmares.analysis.GapFit;
import org.palmares.analysis.Gaps;
import org.palmares.analysis.HomeWins;
import org.palmares.analysis.Inference;
import org.palmares.analysis.Ratings;
import org.palmares.analysis.RepeatWinners;
import org.palmares.analysis.Winners;
import org.palmares.ask.Answer;
import org.palmares.ask.Page;
import org.palmares.ask.QuestionAnswer;
import org.palmares.chart.Chart;
import org.palmares.chart.ChartSize;
import org.palmares.format.HtmlText;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;
import tech.tablesaw.api.Table;

/** How a cell shows our types. The kernel finds this class by its service loader. */
public final class NotebookDisplays implements DisplayProvider {
    @Override
    public List<DisplayRenderer> getDisplayRenderers() {
        return List.of(
                new Renderer<>(Table.class, FrameDisplay::of),
                new Renderer<>(Chart.class, NotebookDisplays::figure),
                new Renderer<>(RepeatWinners.class, answer -> answer(answer.sentence(), answer.winners())),
                new Renderer<>(HomeWins.class, answer -> answer(answer.sentence(), answer.byDecade())),
                new Renderer<>(Gaps.class, answer -> answer(answer.sentence(), answer.byDecade())),
                new Renderer<>(Winners.class, answer -> answer(answer.sentence(), answer.editions())),
                new Renderer<>(Answer.class, NotebookDisplays::answer),
                new Renderer<>(QuestionAnswer.class, found -> answer(found.sentence(), found.readable())),
                new Renderer<>(
                        Page.class, page -> answer(page.facts(), page.answer().readable())),
                new Renderer<>(Inference.class, found -> answer(found.sentence(), found.readable())),
                new Renderer<>(
                        GapFit.class,
                        fit -> answer(
                                fit.inference().sentence(),
                                fit.table(),
                                fit.inference().readable())),
                new Renderer<>(
                        Ratings.class, ratings -> answer(ratings.inference().sentence(), ratings.riders())),
                new PlainText(CharSequence.class),
                new PlainText(Number.class),
                new PlainText(Boolean.class),
                new PlainText(Enum.class),
                new PlainText(Record.class),
                new PlainText(Optional.class),
                new PlainText(TemporalAccessor.class));
    }

    @Override
    public List<DisplayTransformer> getDisplayTransformers() {
        return List.of();
    }

    /** A figure in the cell, and what it shows in words where only text is shown. */
    private static Display figure(Chart chart) {
        return new Display("<div>" + chart.svg(ChartSize.PAGE, idPrefix(chart)) + "</div>", chart.description());
    }

    /** A notebook is one page, on which the ids of its figures must differ; the same figure has the same ids each time. */
    private static String idPrefix(Chart chart) {
        CRC32 figure = new CRC32();
        figure.update(chart.svg().getBytes(StandardCharsets.UTF_8));
        return "chart-" + Long.toHexString(figure.getValue()) + "-";
    }

    private static Display answer(Answer<?> answer) {
        Display figure = figure(answer.chart());
        Display rest = answer(answer.sentence(), answer.table());
        return new Display(rest.html() + figure.html(), rest.text() + "\n" + figure.text());
    }

    private static Display answer(String sentence, Table... tables) {
        StringBuilder html =
                new StringBuilder("<p>").append(HtmlText.of(sentence)).append("</p>\n");
        StringBuilder text = new StringBuilder(sentence).append('\n');
        for (Table table : tables) {
            Display shown = FrameDisplay.of(table);
            html.append(shown.html()).append('\n');
            text.append('\n').append(shown.text());
        }
        return new Display(html.toString(), text.toString());
    }

    private record Renderer<T>(Class<T> rendererClass, Function<T, Display> show) implements DisplayRenderer {
        /** Every front end picks what it can show from the two forms that are sent. */
        @Override
        public boolean canRender(String mimeType) {
            return true;
        }

        @Override
        public DisplayData render(String mimeType, Object value) {
            Display shown = show.apply(rendererClass.cast(value));
            DisplayData data = DisplayData.fromHtml(shown.html());
            data.putText(shown.text());
            return data;
        }
    }

    /** Values whose text says all. The kernel itself would send that text as HTML, where a {@code <} begins a tag. */
    private record PlainText(Class<?> rendererClass) implements DisplayRenderer {
        @Override
        public boolean canRender(String mimeType) {
            return true;
        }

        @Override
        public DisplayData render(String mimeType, Object value) {
            return DisplayData.fromText(value.toString());
        }
    }
}
