# Reference values of org.palmares.stats.trend. Run: Rscript --vanilla trend.R > trend.txt
suppressPackageStartupMessages(library(segmented))
out <- function(name, value) cat(name, sprintf("%.15g", value), "\n")
t <- c(1990, 1991, 1992, 1994, 1995, 1996, 1997, 1998, 2001, 2002, 2003, 2004, 2006, 2007, 2008, 2010)
y <- c(38.2, 38.9, 38.9, 39.4, 39.1, 40.2, 41.0, 40.2, 41.3, 41.9, 41.1, 40.7, 40.2, 39.8, 40.2, 39.3)
mk <- cor.test(seq_along(y), y, method = "kendall", exact = FALSE, continuity = TRUE)
out("mk.tau", mk$estimate); out("mk.z", mk$statistic); out("mk.p", mk$p.value)
S <- 0; n <- length(y); for (i in 1:(n - 1)) S <- S + sum(sign(y[(i + 1):n] - y[i])); out("mk.s", S)
# Hamed and Rao's variance of a first-order process, written out
ix <- seq_along(y) - 1; sl <- function(t, y) { d <- outer(y, y, "-") / outer(t, t, "-"); sort(d[lower.tri(d)]) }
r <- rank(y - median(sl(ix, y)) * ix); r1 <- acf(r, lag.max = 1, plot = FALSE)$acf[2]; k <- 1:(n - 3)
rho <- max(0, min(0.95, (n * r1 + 2) / (n - 4)))
f <- 1 + 2 / (n * (n - 1) * (n - 2)) * sum((n - k) * (n - k - 1) * (n - k - 2) * rho^k); out("mk.factor", f)
ties <- table(y); v <- (n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18
z <- (S - sign(S)) / sqrt(v * f); out("mk.corrected.z", z); out("mk.corrected.p", 2 * pnorm(-abs(z)))
d <- sl(t, y); C <- qnorm(.975) * sqrt(v); out("sen", median(d)); out("sen.intercept", median(y - median(d) * t))
out("sen.low", d[floor((length(d) - C) / 2)]); out("sen.high", d[ceiling((length(d) + C) / 2) + 1])
U <- 2 * cumsum(rank(y)) - seq_along(y) * (n + 1); U <- U[-n]
out("pettitt.k", max(abs(U))); out("pettitt.last", which.max(abs(U)) - 1); out("pettitt.p", min(1, 2 * exp(-6 * max(abs(U))^2 / (n^3 + n^2))))
rss <- function(psi) sum(resid(lm(y ~ t + pmax(0, t - psi)))^2)
grid <- seq(t[3], t[n - 2], length.out = 2001); b <- grid[which.min(sapply(grid, rss))]
b <- optimize(rss, b + c(-0.02, 0.02), tol = 1e-12)$minimum
# to the last digit: where the lines before and after meet
l <- coef(lm(y ~ t, subset = t <= b)); r <- coef(lm(y ~ t, subset = t > b)); m <- (r[1] - l[1]) / (l[2] - r[2]); stopifnot(abs(m - b) < 1e-4); b <- unname(m)
s <- segmented(lm(y ~ t), seg.Z = ~t, psi = 2002); stopifnot(abs(s$psi[2] - b) < 1e-2)
m <- lm(y ~ t + pmax(0, t - b)); out("break", b); out("before", coef(m)[2]); out("after", sum(coef(m)[2:3])); out("rss", sum(resid(m)^2))
