# The same work as StatisticsBench in R: Rscript --vanilla src/bench/r/statistics.R
suppressPackageStartupMessages({library(boot); library(coin); library(survival)})
time <- function(what, work) { ms <- sapply(1:8, function(i) system.time(work())[["elapsed"]] * 1000)[4:8]; cat(sprintf("%-60s %8.1f ms (%.1f to %.1f)\n", what, median(ms), min(ms), max(ms))) }
set.seed(1); x <- floor(rexp(100, 1 / 60)); y <- floor(rexp(100, 1 / 80))
time("bootstrap of a mean, n 100, 10,000 draws, BCa", function() boot.ci(boot(x, function(d, i) mean(d[i]), 10000), type = "bca"))
d <- data.frame(v = c(x, y), g = factor(rep(c("a", "b"), each = 100)))
time("permutation of means, 100 and 100, 10,000 draws", function() pvalue(oneway_test(v ~ g, d, distribution = approximate(nresample = 10000))))
races <- lapply(1:120, function(r) { f <- sample(0:199, 20); f[order(rexp(20) / exp(1 - 2 * f / 200))] })
D <- do.call(rbind, lapply(seq_along(races), function(r) data.frame(race = r, rider = races[[r]], place = 1:20)))
X <- sapply(0:199, function(r) as.numeric(D$rider == r))
time("Plackett-Luce by coxph, 200 riders, 120 races of 20", function() coxph(Surv(place) ~ ridge(X, theta = 0.5, scale = FALSE) + strata(race), D))
