package org.palmares.stats.random;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.rng.JumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Many draws of a simulation, on all cores, the same for the same seed whatever their number.
 *
 * <p>Draws are made in blocks of {@value #BLOCK}. Block i has the stream of numbers that begins i jumps of 2^128 steps after
 * the seed, so that no two streams meet and which thread takes a block does not matter. The generator is xoshiro256++: D.
 * Blackman and S. Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM TOMS 47 (2021), 36:1–32.
 *
 * @param seed where the streams begin
 * @param draws how many draws are made
 */
public record Simulation(long seed, int draws) {
    private static final int BLOCK = 256;

    public Simulation {
        if (draws < 1) {
            throw new IllegalArgumentException("a simulation needs at least 1 draw, not " + draws);
        }
    }

    /**
     * One number a draw, in the order of the draws.
     *
     * @param worker makes the draw that one block uses, with working arrays of its own
     */
    public double[] run(Supplier<? extends Draw> worker) {
        double[] results = new double[draws];
        eachBlock((random, from, to) -> {
            Draw draw = worker.get();
            for (int i = from; i < to; i++) {
                results[i] = draw.next(random);
            }
        });
        return results;
    }

    /**
     * Several numbers a draw: {@code result[statistic][draw]}.
     *
     * @param statistics how many numbers a draw gives
     * @param worker makes the draw that one block uses, with working arrays of its own
     */
    public double[][] run(int statistics, Supplier<? extends VectorDraw> worker) {
        double[][] results = new double[statistics][draws];
        eachBlock((random, from, to) -> {
            VectorDraw draw = worker.get();
            double[] row = new double[statistics];
            for (int i = from; i < to; i++) {
                draw.next(random, row);
                for (int k = 0; k < statistics; k++) {
                    results[k][i] = row[k];
                }
            }
        });
        return results;
    }

    private interface Block {
        void draw(UniformRandomProvider random, int from, int to);
    }

    private void eachBlock(Block block) {
        int blocks = (draws + BLOCK - 1) / BLOCK;
        List<UniformRandomProvider> streams = streams(blocks);
        IntStream.range(0, blocks)
                .parallel()
                .forEach(i -> block.draw(streams.get(i), i * BLOCK, Math.min(draws, (i + 1) * BLOCK)));
    }

    private List<UniformRandomProvider> streams(int blocks) {
        JumpableUniformRandomProvider source =
                (JumpableUniformRandomProvider) RandomSource.XO_SHI_RO_256_PP.create(seed);
        Iterator<UniformRandomProvider> jumps = source.jumps().iterator();
        List<UniformRandomProvider> streams = new ArrayList<>(blocks);
        for (int i = 0; i < blocks; i++) {
            streams.add(jumps.next());
        }
        return streams;
    }
}
