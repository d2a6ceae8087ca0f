package org.palmares.chart.drawing;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.intermediate.CommandSequence;
import de.erichseifert.vectorgraphics2d.intermediate.commands.AffineTransformCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.Command;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DrawShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.FillShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetColorCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetStrokeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetTransformCommand;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import org.knowm.xchart.XYChart;

/**
 * Plays what XChart painted onto a canvas. Clips are left aside: the axes are set so that no mark reaches over the edge,
 * and an SVG without clip paths needs no ids for them.
 */
final class RecordedMarks {
    private final AffineTransform page;
    private final CommandSequence commands;
    private AffineTransform transform = new AffineTransform();
    private Color color = Color.BLACK;
    private Stroke stroke = new BasicStroke();

    private RecordedMarks(AffineTransform page, CommandSequence commands) {
        this.page = page;
        this.commands = commands;
    }

    static RecordedMarks of(Box box, XYChart chart) {
        VectorGraphics2D recorder = new VectorGraphics2D();
        chart.paint(recorder, (int) box.width(), (int) box.height());
        return new RecordedMarks(AffineTransform.getTranslateInstance(box.x(), box.y()), recorder.getCommands());
    }

    void draw(Canvas canvas) {
        for (Command<?> command : commands) {
            play(command, canvas);
        }
    }

    private void play(Command<?> command, Canvas canvas) {
        if (command instanceof SetColorCommand set) {
            color = set.getValue();
        } else if (command instanceof SetStrokeCommand set) {
            stroke = set.getValue();
        } else if (command instanceof SetTransformCommand set) {
            transform = new AffineTransform(set.getValue());
        } else if (command instanceof AffineTransformCommand change) {
            transform.concatenate(change.getValue());
        } else if (command instanceof FillShapeCommand fill) {
            canvas.fill(placed(fill.getValue()), color);
        } else if (command instanceof DrawShapeCommand draw) {
            BasicStroke line = (BasicStroke) stroke;
            float[] dash = line.getDashArray();
            canvas.stroke(placed(draw.getValue()), color, line.getLineWidth(), dash == null ? new float[0] : dash);
        }
    }

    private Shape placed(Shape shape) {
        AffineTransform all = new AffineTransform(page);
        all.concatenate(transform);
        return all.createTransformedShape(shape);
    }
}
