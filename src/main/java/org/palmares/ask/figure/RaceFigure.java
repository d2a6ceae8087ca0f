package org.palmares.ask.figure;

import java.util.List;
import org.palmares.analysis.Scope;
import org.palmares.archive.Archive;
import org.palmares.chart.Chart;
import org.palmares.chart.ChartAxes;

/** One kind of figure, of races. */
interface RaceFigure {
    /** @param scopes one at least, all of the same years and standing */
    Chart draw(Archive archive, List<Scope> scopes, FigureChoice choice, ChartAxes axes);
}
