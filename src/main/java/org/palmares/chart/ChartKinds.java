package org.palmares.chart;

import java.util.List;

/** The kinds there are, in the order in which they are listed: first those of races, then those of any numbers. */
final class ChartKinds {
    static final List<ChartKind> ALL = List.of(
            WinnersTimelinePlot.KIND,
            VictoryBarsPlot.KIND,
            CumulativeWinsPlot.KIND,
            RiderRanksPlot.KIND,
            HeadToHeadPlot.KIND,
            RatingCurvesPlot.KIND,
            NationsPlot.KIND,
            PlacesMapPlot.KIND,
            HomeByDecadePlot.KIND,
            BirthplacesPlot.KIND,
            OverTheYears.AGES,
            ConcentrationPlot.KIND,
            GapHistogramPlot.KIND,
            OverTheYears.MARGINS,
            GapsByDecadePlot.KIND,
            FirstTenGapsPlot.KIND,
            GapHeatMapPlot.KIND,
            OverTheYears.SPEEDS,
            SmallMultiplesPlot.KIND,
            ForestPlot.KIND,
            BarPlot.KIND,
            LinePlot.KIND,
            ScatterPlot.KIND,
            OverTheYears.ANY,
            HistogramPlot.KIND);

    private ChartKinds() {}
}
