# Reference values of org.palmares.stats.bootstrap. Run: Rscript --vanilla bca.R > bca.txt
library(boot)
out <- function(name, value) cat(name, sprintf("%.15g", value), "\n")
gaps <- c(2, 2, 3, 4, 7, 11, 13, 18, 25, 40, 92, 5, 10, 10, 15, 60, 120, 31, 8, 1)
# BCa of made replicates, by boot's own function
t0 <- 17.3; t <- 17 + 6 * qnorm(((1:999) - 0.37) / 999) + 1.5 * qnorm(((1:999) - 0.37) / 999)^2
jack <- sapply(seq_along(gaps), function(i) mean(gaps[-i])); L <- mean(jack) - jack
ci <- boot:::bca.ci(list(R = 999, t0 = t0, t = matrix(t), call = quote(boot())), 0.95, 1, t0 = t0, t = t, L = L)
out("bca.low", ci[4]); out("bca.high", ci[5])
