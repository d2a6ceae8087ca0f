package org.palmares.chart.plane;

import java.util.List;
import org.palmares.chart.drawing.Anchor;
import org.palmares.chart.drawing.Box;
import org.palmares.chart.drawing.Canvas;
import org.palmares.chart.drawing.Theme;

/** The figure of an empty frame: it says so, in the place of marks. */
public record NothingToDraw(String why) implements Plot {
    @Override
    public double height(double width) {
        return 60 + Theme.SUBTITLE.wrap(why, width - 40).size() * Theme.SUBTITLE.lineHeight();
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        canvas.fill(box.shape(), Theme.BAND);
        double y = box.y() + 30 + Theme.SUBTITLE.size();
        for (String line : Theme.SUBTITLE.wrap(why, box.width() - 40)) {
            canvas.text(line, box.x() + box.width() / 2, y, Theme.SUBTITLE, Anchor.MIDDLE);
            y += Theme.SUBTITLE.lineHeight();
        }
    }

    @Override
    public List<Key> legend(double width) {
        return List.of();
    }

    @Override
    public String count() {
        return "";
    }

    @Override
    public String description() {
        return why;
    }
}
