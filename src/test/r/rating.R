# Reference values of org.palmares.stats.rating and .career. Run: Rscript --vanilla rating.R > rating.txt
suppressPackageStartupMessages({library(survival); library(splines)})
out <- function(name, value) cat(name, sprintf("%.15g", value), "\n")
# Plackett-Luce is Cox's partial likelihood with the place as the time and a stratum for each race.
orders <- list(c(0, 1, 2, 3, 4), c(2, 0, 5, 1), c(0, 5, 3, 2, 1, 4), c(1, 0, 4), c(5, 2, 0, 3), c(3, 0, 1, 5, 2))
places <- list(c(1, 2, 2, 4, 5), c(1, 2, 3, 4), c(1, 2, 2, 2, 5, 6), c(1, 2, 3), c(1, 1, 3, 4), c(1, 2, 3, 4, 4))
d <- do.call(rbind, lapply(seq_along(orders), function(i) data.frame(race = i, rider = orders[[i]], place = places[[i]])))
X <- sapply(0:5, function(r) as.numeric(d$rider == r)); lambda <- 0.5
ll <- function(theta) { v <- 0; for (i in seq_along(orders)) { o <- orders[[i]] + 1; p <- places[[i]]; for (q in unique(p)) { g <- o[p == q]; R <- o[p >= q]; v <- v + sum(theta[g]); for (l in seq_along(g) - 1) v <- v - log(sum(exp(theta[R])) - l / length(g) * sum(exp(theta[g]))) } }; v }
stopifnot(abs(ll(c(0, -0.1, 0.2, 0.3, -0.4, 0.5)) - coxph(Surv(place) ~ X + strata(race), d, ties = "efron", init = c(0, -0.1, 0.2, 0.3, -0.4, 0.5), control = coxph.control(iter.max = 0))$loglik[2]) < 1e-9)
f <- function(t) -(ll(t) - lambda / 2 * sum(t^2))
t <- optim(rep(0, 6), f, method = "BFGS", control = list(reltol = 1e-16, maxit = 2000))$par
grad <- function(t) sapply(1:6, function(i) { h <- 1e-4; e <- replace(numeric(6), i, h); s <- function(k) (f(t + k * e) - f(t - k * e)) / (2 * k * h); (4 * s(1) - s(2)) / 3 })
for (k in 1:5) t <- t - solve(optimHess(t, f, control = list(ndeps = rep(1e-3, 6))), grad(t))
H <- sapply(1:6, function(i) { h <- 1e-3; e <- replace(numeric(6), i, h); (8 * (grad(t + e) - grad(t - e)) - (grad(t + 2 * e) - grad(t - 2 * e))) / (12 * h) }); se <- sqrt(diag(solve((H + t(H)) / 2)))
for (i in 1:6) { out(paste0("pl.", i - 1), t[i] - mean(t)); out(paste0("pl.se.", i - 1), se[i]) }
out("pl.loglik", ll(t))
# Elo, written out
K <- 30; r <- rep(1500, 6); for (i in seq_along(orders)) { o <- orders[[i]] + 1; p <- places[[i]]; n <- length(o); g <- sapply(seq_len(n), function(a) sum(sapply(setdiff(seq_len(n), a), function(b) (p[a] < p[b]) + 0.5 * (p[a] == p[b]) - 1 / (1 + 10^((r[o[b]] - r[o[a]]) / 400))))); r[o] <- r[o] + K * g / (n - 1) }
for (i in 1:6) out(paste0("elo.", i - 1), r[i])
a <- c(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5); b <- c(2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4); k <- suppressWarnings(cor.test(a, b, method = "kendall", exact = FALSE)); out("tau", k$estimate); out("tau.z", k$statistic); out("tau.p", k$p.value)
s <- c(0.9, 0.8, 0.7, 0.6, 0.5, 0.4); g <- c(3, 2, 3, 0, 1, 2); dcg <- function(g) sum(g[1:5] / log2(2:6)); out("ndcg", dcg(g) / dcg(sort(g, decreasing = TRUE)))
out("field", log(sum(exp(c(0.5, -1, 2.25)))))
time <- c(1, 1, 2, 3, 3, 4, 5, 7, 7, 9, 12, 15); ev <- c(1, 1, 1, 1, 0, 1, 0, 1, 1, 0, 0, 1); km <- survfit(Surv(time, ev) ~ 1, conf.type = "log-log"); s <- summary(km)
for (i in seq_along(s$time)) { out(paste0("km.", s$time[i]), s$surv[i]); if (s$surv[i] > 0) { out(paste0("km.low.", s$time[i]), s$lower[i]); out(paste0("km.high.", s$time[i]), s$upper[i]) } }
out("km.median", unname(quantile(km, 0.5)$quantile))
x <- c(21, 22, 23, 23, 24, 25, 26, 26, 27, 28, 29, 30, 31, 31, 33, 34, 36, 39); y <- c(5, 9, 8, 12, 14, 15, 19, 17, 22, 21, 20, 24, 19, 18, 17, 12, 9, 3)
for (df in c(1, 3, 4)) { m <- lm(y ~ ns(x, df)); for (at in c(21, 27.5, 39)) { p <- predict(m, data.frame(x = at), interval = "confidence"); out(paste("ns", df, at, sep = "."), p[1]); out(paste("ns.low", df, at, sep = "."), p[2]) } }
