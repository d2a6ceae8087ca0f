package org.palmares.stats.rating;

import java.util.Arrays;
import java.util.List;

/** The orders of all races in flat arrays, and the likelihood of strengths under them. */
final class Orders {
    private final int[][] riders;
    private final int[][] groups;
    /** For each rider in how many orders they stand: at each they were taken once. */
    private final double[] wins;

    private final double[] worth;
    private final double[] pressure;

    private Orders(int count, int[][] riders, int[][] groups) {
        this.riders = riders;
        this.groups = groups;
        wins = new double[count];
        worth = new double[count];
        pressure = new double[count];
        for (int race = 0; race < riders.length; race++) {
            for (int rider : riders[race]) {
                wins[rider]++;
            }
        }
    }

    static Orders of(int count, List<Ranking> races) {
        return new Orders(
                count,
                races.stream().map(Ranking::riders).toArray(int[][]::new),
                races.stream().map(Ranking::groups).toArray(int[][]::new));
    }

    /**
     * One MM step: each rider's strength solves {@code wins − pressure e^θ − λ θ = 0}, where pressure holds the chances that the
     * others left. Returns the greatest move.
     */
    double step(double[] theta, double ridge) {
        for (int i = 0; i < theta.length; i++) {
            worth[i] = Math.exp(theta[i]);
        }
        press();
        double moved = 0;
        for (int i = 0; i < theta.length; i++) {
            double next = solve(wins[i], pressure[i], ridge, theta[i]);
            moved = Math.max(moved, Math.abs(next - theta[i]));
            theta[i] = next;
        }
        return moved;
    }

    private static double solve(double wins, double pressure, double ridge, double start) {
        double theta = start;
        for (int i = 0; i < 50; i++) {
            double pull = pressure * Math.exp(theta);
            double move = (wins - pull - ridge * theta) / (pull + ridge);
            // From far below, Newton's step would leap over: the exponential grows faster than its tangent.
            theta += Math.max(-1, Math.min(1, move));
            if (Math.abs(move) < 1e-14) {
                break;
            }
        }
        return theta;
    }

    /** Σ 1 / denominator over the places at which each rider could have been taken, times their part in it. */
    private void press() {
        Arrays.fill(pressure, 0);
        for (int race = 0; race < riders.length; race++) {
            int[] order = riders[race];
            int[] ties = groups[race];
            double left = 0;
            for (int rider : order) {
                left += worth[rider];
            }
            double sum = 0;
            int at = 0;
            for (int size : ties) {
                double together = 0;
                for (int k = 0; k < size; k++) {
                    together += worth[order[at + k]];
                }
                double inside = sum;
                for (int l = 0; l < size; l++) {
                    double denominator = left - (double) l / size * together;
                    sum += 1 / denominator;
                    inside += (1 - (double) l / size) / denominator;
                }
                for (int k = 0; k < size; k++) {
                    pressure[order[at + k]] += inside;
                }
                left -= together;
                at += size;
            }
        }
    }

    double logLikelihood(double[] theta) {
        double total = 0;
        for (int race = 0; race < riders.length; race++) {
            int[] order = riders[race];
            int at = 0;
            for (int size : groups[race]) {
                double together = 0;
                for (int k = 0; k < size; k++) {
                    together += Math.exp(theta[order[at + k]]);
                    total += theta[order[at + k]];
                }
                double left = 0;
                for (int k = at; k < order.length; k++) {
                    left += Math.exp(theta[order[k]]);
                }
                for (int l = 0; l < size; l++) {
                    total -= Math.log(left - (double) l / size * together);
                }
                at += size;
            }
        }
        return total;
    }

    /** The negative curvature of the penalised log-likelihood. */
    double[][] information(double[] theta, double ridge) {
        int n = theta.length;
        double[][] information = new double[n][n];
        double[] part = new double
                [Arrays.stream(riders).mapToInt(order -> order.length).max().orElse(0)];
        for (int race = 0; race < riders.length; race++) {
            int[] order = riders[race];
            int at = 0;
            for (int size : groups[race]) {
                for (int l = 0; l < size; l++) {
                    double denominator = 0;
                    for (int k = at; k < order.length; k++) {
                        double share = k < at + size ? 1 - (double) l / size : 1;
                        part[k] = share * Math.exp(theta[order[k]]);
                        denominator += part[k];
                    }
                    for (int k = at; k < order.length; k++) {
                        double p = part[k] / denominator;
                        information[order[k]][order[k]] += p;
                        for (int m = at; m < order.length; m++) {
                            information[order[k]][order[m]] -= p * part[m] / denominator;
                        }
                    }
                }
                at += size;
            }
        }
        for (int i = 0; i < n; i++) {
            information[i][i] += ridge;
        }
        return information;
    }
}
