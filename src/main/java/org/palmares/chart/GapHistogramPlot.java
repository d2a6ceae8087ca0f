package org.palmares.chart;

import static org.palmares.chart.ChartColumn.Kind.NUMBER;
import static org.palmares.chart.ChartColumn.required;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palmares.chart.drawing.Anchor;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.Theme;
import org.palmares.chart.plane.Axes;
import org.palmares.chart.plane.Durations;
import org.palmares.chart.plane.Key;
import org.palmares.chart.plane.Look;
import org.palmares.chart.plane.Mark;
import org.palmares.chart.plane.NothingToDraw;
import org.palmares.chart.plane.Plane;
import org.palmares.chart.plane.Plot;
import org.palmares.chart.plane.Range;
import org.palmares.chart.plane.Tick;
import org.palmares.chart.plane.Ticks;
import org.palmares.stats.Ecdf;

/** Two panels over one time axis: how many finishes per gap, and which share had at most that gap. */
final class GapHistogramPlot implements Plot {
    static final ChartKind KIND = new ChartKind(
            "gap-histogram",
            "Gaps as a histogram, same-time finishes apart, over their cumulative share",
            List.of(required("gap_s", NUMBER, "seconds; 0 is the same time, missing is unknown and counted apart")),
            (frame, text) -> new GapHistogramPlot(GapHistogram.from(frame), text));

    private static final double UPPER = 220;
    private static final double LOWER = 130;
    private static final double LEVEL = 0.95;
    private static final int PIECES = 120;
    private static final List<Float> DASH = List.of(6f, 3f);
    private static final Color BAND = Theme.sheer(Theme.SKY, 80);
    private static final double BETWEEN = 34;
    private static final double ABOVE = 18;

    private final GapHistogram model;
    private final ChartText text;
    private final Optional<FittedGaps> law;

    GapHistogramPlot(GapHistogram model, ChartText text) {
        this.model = model;
        this.text = text;
        this.law = FittedGaps.of(model.values());
    }

    @Override
    public double height(double width) {
        return model.known().isEmpty() ? 90 : 2 * ABOVE + UPPER + BETWEEN + LOWER + Axes.heightBelow(xTitle(), width);
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        if (model.known().isEmpty()) {
            new NothingToDraw("Nothing to draw: no gap is known.").draw(canvas, box);
            return;
        }
        // The same-time bar stands left of the scale and the bar of far gaps right of it, each with a gap between.
        double slot = model.end() / 9;
        Range x = new Range(-1.9 * slot, model.end() + (model.beyond().isEmpty() ? 0.4 : 1.9) * slot);
        int tallest = tallest();
        Range counts = new Range(0, Math.max(1, tallest) * 1.1);
        List<Tick> countTicks = Ticks.counts(new Range(0, Math.max(1, tallest)), 5);
        List<Tick> shareTicks = shareTicks();
        double left = box.x() + Math.max(Axes.widthLeft(countTicks), Axes.widthLeft(shareTicks));
        double span = box.right() - left;
        Plane upper = new Plane(new Box(left, box.y() + ABOVE, span, UPPER), x, counts);
        Plane lower =
                new Plane(new Box(left, upper.box().bottom() + BETWEEN + ABOVE, span, LOWER), x, new Range(0, 1.04));
        List<Tick> times = times(slot, span);

        canvas.text(text.yLabelOr("Finishes"), box.x(), box.y() + 8, Theme.TICK, Anchor.START);
        Axes.horizontalGrid(canvas, upper, countTicks);
        bars(upper, slot);
        law.ifPresent(each -> expected(upper, each));
        upper.draw(canvas);
        barWords(canvas, upper, slot);
        Axes.baseline(canvas, upper);
        Axes.labelsBelow(canvas, upper, times, box.right());

        canvas.text(
                "Share of finishes with at most this gap", box.x(), lower.box().y() - 10, Theme.TICK, Anchor.START);
        Axes.horizontalGrid(canvas, lower, shareTicks);
        band(lower);
        law.ifPresent(each -> shares(lower, each));
        steps(lower, slot);
        lower.draw(canvas);
        medianWords(canvas, lower, slot, box);
        Axes.baseline(canvas, lower);
        Axes.labelsBelow(canvas, lower, times, box.right());
        Axes.titleBelow(canvas, lower, xTitle(), box.right());
    }

    private void bars(Plane plane, double slot) {
        plane.bar(-1.5 * slot, -0.5 * slot, 0, model.sameTime(), Theme.ORANGE);
        model.bins().ifPresent(bins -> {
            double air = bins.width() * 0.04;
            for (int i = 0; i < bins.counts().size(); i++) {
                plane.bar(
                        bins.edge(i) + air,
                        bins.edge(i + 1) - air,
                        0,
                        bins.counts().get(i),
                        Theme.BLUE);
            }
        });
        plane.bar(
                model.end() + 0.5 * slot,
                model.end() + 1.5 * slot,
                0,
                model.beyond().size(),
                Theme.SERIES.get(5));
    }

    /** As many as the law expects, in the middle of each bin. */
    private void expected(Plane plane, FittedGaps law) {
        model.bins().ifPresent(bins -> {
            List<Mark.Point> points = new ArrayList<>();
            for (int i = 0; i < bins.counts().size(); i++) {
                points.add(
                        new Mark.Point(bins.edge(i) + bins.width() / 2, law.expected(bins.edge(i), bins.edge(i + 1))));
            }
            plane.add(new Mark.DashedLine(points, Theme.VERMILION, 2, DASH));
        });
    }

    private void shares(Plane plane, FittedGaps law) {
        List<Mark.Point> points = new ArrayList<>();
        for (int i = 0; i <= PIECES; i++) {
            double gap = model.end() * i / PIECES;
            points.add(new Mark.Point(gap, law.share(gap)));
        }
        plane.add(new Mark.DashedLine(points, Theme.VERMILION, 2, DASH));
    }

    /** Where the true shares may be, everywhere at once, as far as the scale of the bins goes. */
    private void band(Plane plane) {
        double half = model.ecdf().bandHalfWidth(LEVEL);
        List<Mark.Point> upper = new ArrayList<>();
        List<Mark.Point> lower = new ArrayList<>();
        double last = model.ecdf().at(0);
        corner(upper, lower, 0, last, half);
        for (Ecdf.Step step : model.ecdf().steps()) {
            if (step.x() > 0 && step.x() <= model.end()) {
                corner(upper, lower, step.x(), last, half);
                corner(upper, lower, step.x(), step.share(), half);
                last = step.share();
            }
        }
        corner(upper, lower, model.end(), last, half);
        List<Mark.Point> corners = new ArrayList<>(upper);
        for (int i = lower.size() - 1; i >= 0; i--) {
            corners.add(lower.get(i));
        }
        corners.add(corners.get(0));
        plane.add(new Mark.Area(corners, BAND));
    }

    private static void corner(List<Mark.Point> upper, List<Mark.Point> lower, double x, double share, double half) {
        upper.add(new Mark.Point(x, Math.min(1, share + half)));
        lower.add(new Mark.Point(x, Math.max(0, share - half)));
    }

    private void barWords(Canvas canvas, Plane plane, double slot) {
        String sameTime = Integer.toString(model.sameTime());
        canvas.text(sameTime, plane.pageX(-slot), plane.pageY(model.sameTime()) - 5, Theme.TICK, Anchor.MIDDLE);
        model.bins().ifPresent(bins -> {
            int most = bins.counts().stream().mapToInt(Integer::intValue).max().orElse(0);
            String widest = Integer.toString(most);
            if (plane.pageX(bins.width()) - plane.pageX(0) < Theme.TICK.width(widest) + 2) {
                return;
            }
            for (int i = 0; i < bins.counts().size(); i++) {
                number(
                        canvas,
                        plane,
                        bins.edge(i) + bins.width() / 2,
                        bins.counts().get(i));
            }
        });
        number(canvas, plane, model.end() + slot, model.beyond().size());
    }

    private static void number(Canvas canvas, Plane plane, double x, int count) {
        if (count > 0) {
            canvas.textOnPaper(
                    Integer.toString(count), plane.pageX(x), plane.pageY(count) - 5, Theme.TICK, Anchor.MIDDLE);
        }
    }

    private void steps(Plane plane, double slot) {
        List<Double> xs = new ArrayList<>(List.of(-1.9 * slot));
        List<Double> ys = new ArrayList<>(List.of(0.0));
        for (Ecdf.Step step : model.ecdf().steps()) {
            if (step.x() <= model.end()) {
                xs.add(step.x() == 0 ? -slot : step.x());
                ys.add(step.share());
            }
        }
        xs.add(model.end());
        ys.add(ys.get(ys.size() - 1));
        if (!model.beyond().isEmpty()) {
            xs.add(model.end() + slot);
            ys.add(1.0);
        }
        plane.steps(toArray(xs), toArray(ys), Theme.BLUE, 2);
        plane.dots(new double[] {medianX(slot)}, new double[] {0.5}, Theme.VERMILION, 10);
    }

    private double medianX(double slot) {
        double median = model.median();
        return median == 0 ? -slot : median > model.end() ? model.end() + slot : median;
    }

    private void medianWords(Canvas canvas, Plane plane, double slot, Box box) {
        String words = "median" + (model.median() == 0 ? ": same time" : " " + Durations.words(model.median()));
        double x = plane.pageX(medianX(slot)) + 10;
        boolean fits = x + Theme.STRONG.width(words) <= box.right();
        canvas.text(words, fits ? x : x - 20, plane.pageY(0.5) + 18, Theme.STRONG, fits ? Anchor.START : Anchor.END);
    }

    private List<Tick> times(double slot, double span) {
        List<Tick> ticks = new ArrayList<>();
        ticks.add(new Tick(-slot, span > 420 ? "same time" : "same"));
        ticks.addAll(Ticks.seconds(new Range(0, model.end()), span > 420 ? 8 : 4));
        if (!model.beyond().isEmpty()) {
            ticks.removeIf(tick -> tick.at() > model.end() - 0.3 * slot && tick.at() < model.end());
            ticks.add(new Tick(model.end() + slot, "more"));
        }
        return ticks;
    }

    private int tallest() {
        int bins = model.bins().stream()
                .flatMap(each -> each.counts().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return Math.max(bins, Math.max(model.sameTime(), model.beyond().size()));
    }

    private static List<Tick> shareTicks() {
        return List.of(new Tick(0, "0 %"), new Tick(0.5, "50 %"), new Tick(1, "100 %"));
    }

    private static double[] toArray(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private String xTitle() {
        String bins = model.binRule().isEmpty() ? "" : "; " + model.binRule();
        return text.xLabelOr("Gap") + bins;
    }

    @Override
    public List<Key> legend(double width) {
        List<Key> keys = new ArrayList<>();
        if (model.sameTime() > 0) {
            keys.add(new Key(Key.Mark.SQUARE, Theme.ORANGE, "same time"));
        }
        if (model.bins().isPresent()) {
            keys.add(new Key(Key.Mark.SQUARE, Theme.BLUE, "finishes per gap"));
        }
        if (!model.beyond().isEmpty()) {
            double farthest = model.beyond().get(model.beyond().size() - 1);
            keys.add(new Key(
                    Key.Mark.SQUARE,
                    Theme.SERIES.get(5),
                    Durations.axis(model.end()) + " or more, up to " + Durations.words(farthest)));
        }
        if (!model.known().isEmpty()) {
            law.ifPresent(each -> keys.add(Key.of(
                    Key.Mark.LINE, new Look(Theme.VERMILION, DASH, Mark.Shape.CIRCLE), "fitted law: " + each.words())));
            keys.add(new Key(Key.Mark.SQUARE, BAND, "95 % band (Dvoretzky, Kiefer, Wolfowitz)"));
        }
        return keys;
    }

    @Override
    public String count() {
        return "Gap known: " + model.known().size() + " of " + (model.known().size() + model.unknown()) + ", same time "
                + model.sameTime();
    }

    @Override
    public String description() {
        return model.known().isEmpty()
                ? count() + "."
                : count() + ". Median " + Durations.words(model.median()) + "; longest "
                        + Durations.words(
                                java.util.Arrays.stream(model.values()).max().orElseThrow())
                        + ". The histogram has " + (model.binRule().isEmpty() ? "one bar" : model.binRule()) + "."
                        + law.map(each -> " Of five laws that fits best: " + each.words() + ".")
                                .orElse("");
    }
}
