# Reference values of org.palmares.stats.sequence and .concentration. Run: Rscript --vanilla sequence.R > sequence.txt
suppressPackageStartupMessages(library(tseries))
out <- function(name, value) cat(name, sprintf("%.15g", value), "\n")
w <- c(1, 1, 2, 3, 3, 3, 4, 5, 1, 6, 7, 7, 8, 9, 2, 2, 10, 11, 12, 12)
out("defences", sum(diff(w) == 0)); m <- table(w); n <- length(w); out("defences.expected", (n - 1) * sum(m * (m - 1)) / (n * (n - 1)))
out("run", max(rle(w)$lengths))

b <- c(TRUE, TRUE, FALSE, TRUE, TRUE, TRUE, FALSE, FALSE, FALSE, FALSE, TRUE, FALSE, FALSE, TRUE, TRUE, TRUE, TRUE, FALSE)
r <- runs.test(factor(b)); out("runs.z", r$statistic); out("runs.p", r$p.value); out("runs", length(rle(b)$lengths))
# exact: all orders
g <- combn(length(b), sum(b)); runs <- apply(g, 2, function(i) { v <- logical(length(b)); v[i] <- TRUE; 1 + sum(v[-1] != v[-length(v)]) })
out("runs.fewer", mean(runs <= length(rle(b)$lengths)))
long <- apply(g, 2, function(i) { v <- logical(length(b)); v[i] <- TRUE; q <- rle(v); max(q$lengths[q$values]) }); out("runs.longest.p", mean(long >= 4))
best <- function(f, start) { p <- optim(start, function(t) -f(t), control = list(reltol = 1e-15, maxit = 9000))$par
  p <- nlm(function(t) -f(t), p, gradtol = 1e-12, steptol = 1e-12)$estimate; c(p, f(p)) }
one <- function(f, a, b) { o <- optimize(f, c(a, b), maximum = TRUE, tol = 1e-12); c(o$maximum, o$objective) }
k <- c(rep(1, 40), rep(2, 9), 3, 3, 3, 4, 5, 5, 7); z <- c(rep(0, 60), k)
a <- one(function(l) sum(dpois(z, l, log = TRUE)), 0.01, 10); out("all.poisson", mean(z)); out("all.poisson.loglik", a[2])
a <- best(function(t) sum(dnbinom(z, mu = exp(t[1]), size = exp(t[2]), log = TRUE)), c(0, 0)); out("all.nb.mean", exp(a[1])); out("all.nb.size", exp(a[2])); out("all.nb.loglik", a[3])
k2 <- rep(1:7, c(20, 12, 8, 4, 2, 2, 1)); k0 <- k; k <- k2
a <- one(function(l) sum(dpois(k, l, log = TRUE) - log(1 - exp(-l))), 0.01, 10); out("winners.poisson", a[1]); out("winners.poisson.loglik", a[2]); l0 <- a[2]
a <- best(function(t) sum(dnbinom(k, mu = exp(t[1]), size = exp(t[2]), log = TRUE) - log1p(-dnbinom(0, mu = exp(t[1]), size = exp(t[2])))), c(-1, -1))
out("winners.nb.mean", exp(a[1])); out("winners.nb.size", exp(a[2])); out("winners.nb.loglik", a[3]); out("winners.p", pchisq(2 * (a[3] - l0), 1, lower.tail = FALSE) / 2)
x <- k0; s <- x / sum(x); n <- length(x); out("hhi", sum(s^2)); out("gini", sum((2 * rank(x, ties.method = "first") - n - 1) * x) / (n * sum(x))); out("theil", mean(x / mean(x) * log(x / mean(x)))); out("cr4", sum(sort(x, decreasing = TRUE)[1:4]) / sum(x))
