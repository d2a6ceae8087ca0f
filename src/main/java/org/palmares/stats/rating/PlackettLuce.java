package org.palmares.stats.rating;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * The strength of riders from the orders of all races: the winner is drawn with chances in proportion to the worths of those in
 * the race, the second from those left, and so on. Strengths are logarithms of worths, and of mean 0.
 *
 * <p>Fitted by the MM steps of Hunter with a ridge {@code λ / 2 Σ θ²}, that is a normal prior with variance 1/λ around the
 * average rider: without it, riders who always won, or never met the others, have no finite strength. Those who came in together
 * are shared out as Efron does in Cox's model, whose likelihood this is. Standard errors come from the curvature, the prior
 * included, up to {@value #MOST_FOR_ERRORS} riders. Assumes that strengths do not change over the races given, and that a rider
 * who did not finish was not in the race. References: R. L. Plackett, Applied Statistics 24 (1975), 193–202; D. R. Hunter, The
 * Annals of Statistics 32 (2004), 384–406; B. Efron, JASA 72 (1977), 557–565.
 *
 * @param strengths one a rider
 * @param standardErrors one a rider; empty list where there are too many riders
 * @param logLikelihood at the estimates, without the ridge
 * @param races how many orders
 */
public record PlackettLuce(
        List<Double> strengths, List<Double> standardErrors, double logLikelihood, double ridge, int races) {
    private static final int MOST_FOR_ERRORS = 1500;
    private static final int MOST_ROUNDS = 20_000;

    public PlackettLuce {
        strengths = List.copyOf(strengths);
        standardErrors = List.copyOf(standardErrors);
    }

    /**
     * Fits strengths.
     *
     * @param riders how many, numbered from 0; each in one race at least
     * @param ridge λ above 0
     */
    public static PlackettLuce of(int riders, List<Ranking> races, double ridge) {
        if (!(ridge > 0)) {
            throw new IllegalArgumentException("a ridge is above 0, not " + ridge
                    + ": without one the strength of a rider who always won has no end");
        }
        if (riders < 2 || races.isEmpty()) {
            throw new IllegalArgumentException("strengths need two riders and a race");
        }
        Orders orders = Orders.of(riders, races);
        double[] theta = new double[riders];
        double moved = 1;
        for (int round = 0; round < MOST_ROUNDS && moved > 1e-12; round++) {
            moved = orders.step(theta, ridge);
        }
        double mean = Arrays.stream(theta).average().orElseThrow();
        return new PlackettLuce(
                Arrays.stream(theta).map(each -> each - mean).boxed().toList(),
                riders > MOST_FOR_ERRORS ? List.of() : errors(orders.information(theta, ridge)),
                orders.logLikelihood(theta),
                ridge,
                races.size());
    }

    private static List<Double> errors(double[][] information) {
        double[][] covariances = new CholeskyDecomposition(new Array2DRowRealMatrix(information, false), 1e-9, 1e-12)
                .getSolver()
                .getInverse()
                .getData();
        Double[] errors = new Double[covariances.length];
        Arrays.setAll(errors, i -> Math.sqrt(covariances[i][i]));
        return List.of(errors);
    }

    /** The chance that one rider comes in before another. */
    public double chance(int rider, int before) {
        return 1 / (1 + Math.exp(strengths.get(before) - strengths.get(rider)));
    }
}
