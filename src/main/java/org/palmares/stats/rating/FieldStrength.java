package org.palmares.stats.rating;

import java.util.Arrays;
import java.util.List;

/**
 * How strong a field was: the logarithm of the sum of the worths of those in it, so that {@code exp(θ − strength)} is the chance
 * of a rider of strength θ who joins it to win by {@link PlackettLuce}, nearly.
 *
 * @param strength on the scale of the riders' strengths; grows with the number of riders and most with the best
 * @param strongest the greatest strength in the field
 * @param riders whose strength is known
 */
public record FieldStrength(double strength, double strongest, int riders) {

    public static FieldStrength of(List<Double> strengths) {
        double[] field = strengths.stream().mapToDouble(Double::doubleValue).toArray();
        double strongest = Arrays.stream(field)
                .max()
                .orElseThrow(() -> new IllegalArgumentException("a field needs a rider whose strength is known"));
        // The greatest is taken out of the sum, so that no exponential overflows.
        double sum =
                Arrays.stream(field).map(each -> Math.exp(each - strongest)).sum();
        return new FieldStrength(strongest + Math.log(sum), strongest, field.length);
    }
}
