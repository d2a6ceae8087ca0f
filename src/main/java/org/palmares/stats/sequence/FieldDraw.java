package org.palmares.stats.sequence;

import java.util.Arrays;
import org.palmares.stats.random.MonteCarlo;
import org.palmares.stats.random.Simulation;

/**
 * Whether more races go to a former winner than if each had been drawn by lot among those who were there.
 *
 * <p>Null model: every rider of an edition's known field is as likely to win it. It knows who came back to start, which the
 * order of the winners alone does not; it does not know that some are better, so that a small p-value says no more than that.
 * Editions whose field is not known are left out by the caller.
 *
 * @param repeats editions won by somebody who had won one of the others before
 * @param underNull the same by lot
 * @param n editions
 */
public record FieldDraw(int repeats, MonteCarlo underNull, int n) {

    /**
     * Draws winners.
     *
     * @param fields for each edition in order the riders, numbered from 0; the winner first
     */
    public static FieldDraw of(int[][] fields, Simulation simulation) {
        int riders = 0;
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].length == 0) {
                throw new IllegalArgumentException("edition " + (i + 1) + " has nobody in its field");
            }
            riders = Math.max(riders, Arrays.stream(fields[i]).max().orElseThrow() + 1);
        }
        int all = riders;
        int[] lastDraw = new int[all];
        int repeats = 0;
        for (int[] field : fields) {
            repeats += lastDraw[field[0]] == 1 ? 1 : 0;
            lastDraw[field[0]] = 1;
        }
        double[] draws = simulation.run(() -> {
            int[] won = new int[all];
            int[] draw = {0};
            return random -> {
                // A mark a draw spares clearing the array of who has won.
                int mark = ++draw[0];
                int count = 0;
                for (int[] field : fields) {
                    int winner = field[random.nextInt(field.length)];
                    count += won[winner] == mark ? 1 : 0;
                    won[winner] = mark;
                }
                return count;
            };
        });
        return new FieldDraw(repeats, MonteCarlo.of(repeats, draws, simulation), fields.length);
    }
}
