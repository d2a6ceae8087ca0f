# Reference values of org.palmares.stats.law. Run: Rscript --vanilla law.R > law.txt
suppressPackageStartupMessages({library(survival); library(fitdistrplus); library(evd); library(goftest)})
out <- function(name, value) cat(name, sprintf("%.15g", value), "\n")

# Maximum of a log-likelihood to the last digits: nlm, then Newton steps on central differences.
maximise <- function(f, start) {
  g <- function(p) -f(p)
  p <- optim(start, g, control = list(reltol = 1e-14, maxit = 5000))$par
  p <- optim(p, g, control = list(reltol = 1e-15, maxit = 5000))$par
  for (i in 1:6) {
    h <- 1e-4 * (1 + abs(p))
    grad <- sapply(seq_along(p), function(i) {
      d <- replace(numeric(length(p)), i, h[i])
      s <- function(k) (g(p + k * d) - g(p - k * d)) / (2 * k * h[i])
      (4 * s(1) - s(2)) / 3
    })
    p <- p - solve(optimHess(p, g, control = list(ndeps = rep(1e-3, length(p)))), grad)
  }
  p
}
gaps <- c(2, 2, 3, 4, 7, 11, 13, 18, 25, 40, 92, 5, 10, 10, 15, 60, 120, 31, 8, 1)
step <- c(1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 1, 5, 5, 5, 5, 60, 60, 1, 1, 1)
pgpd0 <- function(x, xi, s) if (abs(xi) < 1e-9) pexp(x, 1 / s) else ifelse(1 + xi * x / s <= 0, 1, 1 - pmax(1 + xi * x / s, 0)^(-1 / xi))
laws <- list(
  EXPONENTIAL = list(p = function(x, t) pexp(x, exp(-t[1])), d = function(x, t) dexp(x, exp(-t[1]), log = TRUE), start = 3, nat = exp),
  GAMMA = list(p = function(x, t) pgamma(x, exp(t[1]), scale = exp(t[2])), d = function(x, t) dgamma(x, exp(t[1]), scale = exp(t[2]), log = TRUE), start = c(0, 3), nat = exp),
  WEIBULL = list(p = function(x, t) pweibull(x, exp(t[1]), exp(t[2])), d = function(x, t) dweibull(x, exp(t[1]), exp(t[2]), log = TRUE), start = c(0, 3), nat = exp),
  LOG_NORMAL = list(p = function(x, t) plnorm(x, t[1], exp(t[2])), d = function(x, t) dlnorm(x, t[1], exp(t[2]), log = TRUE), start = c(2.5, 0), nat = function(t) c(t[1], exp(t[2]))),
  GENERALISED_PARETO = list(p = function(x, t) pgpd0(x, t[1], exp(t[2])), d = function(x, t) suppressWarnings(ifelse(1 + t[1] * x / exp(t[2]) <= 0, -1e10, -t[2] - (1 + 1 / t[1]) * log(1 + t[1] * x / exp(t[2])))), start = c(0.2, 3), nat = function(t) c(t[1], exp(t[2]))))
for (name in names(laws)) {
  law <- laws[[name]]
  plain <- function(t) { v <- sum(law$d(gaps, t)); if (is.finite(v)) v else -1e10 }
  censored <- function(t) { v <- log(law$p(gaps + step, t) - law$p(gaps, t)) - log(1 - law$p(1, t)); if (all(is.finite(v))) sum(v) else -1e10 }
  between <- function(t) { v <- log(law$p(gaps + step, t) - law$p(gaps, t)); if (all(is.finite(v))) sum(v) else -1e10 }
  for (kind in c("exact", "recorded", "between")) {
    f <- switch(kind, exact = plain, recorded = censored, between = between)
    best <- maximise(f, law$start)
    nat <- law$nat(best)
    for (i in seq_along(nat)) out(paste(kind, name, i, sep = "."), nat[i])
    out(paste(kind, name, "loglik", sep = "."), f(best))
  }
  p <- function(x) law$p(x, maximise(plain, law$start))
  out(paste("ks", name, sep = "."), max(sapply(sort(gaps), function(x) max(mean(gaps <= x) - p(x), p(x) - mean(gaps < x)))))
  out(paste("ad", name, sep = "."), ad.test(gaps, p)$statistic)
}
# fitdistrplus says the same of intervals, to the digits of its own optimiser.
f <- fitdistcens(data.frame(left = gaps, right = gaps + step), "lnorm")
stopifnot(abs(f$estimate - laws$LOG_NORMAL$nat(maximise(function(t) sum(log(laws$LOG_NORMAL$p(gaps + step, t) - laws$LOG_NORMAL$p(gaps, t))), c(2.5, 0)))) < 1e-3)
# Wald interval of sigma on its logarithm
h <- solve(-optimHess(c(mean(log(gaps)), log(sqrt(mean((log(gaps) - mean(log(gaps)))^2)))), function(t) sum(dlnorm(gaps, t[1], exp(t[2]), log = TRUE)), control = list(ndeps = c(1e-4, 1e-4))))
s <- sqrt(mean((log(gaps) - mean(log(gaps)))^2)); m <- mean(log(gaps)); n <- length(gaps)
out("wald.mu.low", m - qt(.975, 18) * s / sqrt(n)); out("wald.mu.high", m + qt(.975, 18) * s / sqrt(n))
out("wald.sigma.low", s * exp(-qt(.975, 18) / sqrt(2 * n))); out("wald.sigma.high", s * exp(qt(.975, 18) / sqrt(2 * n)))
# Vuong: log-normal against exponential, exact values
d <- dlnorm(gaps, m, s, log = TRUE) - dexp(gaps, 1 / mean(gaps), log = TRUE)
z <- (sum(d) - log(n) / 2) / (sqrt(n) * sqrt(mean(d^2) - mean(d)^2)); out("vuong.z", z); out("vuong.p", 2 * pnorm(-abs(z)))
# Turnbull, by survfit's self-consistency run to the end
low <- c(0, 6, 7, 7, 0, 17, 37, 46, 46, 7, 7, 26, 30, 5, 11); high <- c(7, 10, 16, 14, 8, Inf, 44, Inf, Inf, Inf, 25, 35, 40, 11, 18)
# on (low, high]; equal to [low, high) as no end of one is the beginning of another here but 7, 11 and 46: shift the lower ends
fit <- survfit(Surv(low + 1e-7, ifelse(is.finite(high), high, NA), type = "interval2") ~ 1, conf.type = "none")
em <- function(cells) { p <- rep(1 / nrow(cells), nrow(cells)); A <- outer(seq_along(low), seq_len(nrow(cells)), Vectorize(function(i, j) low[i] <= cells[j, 1] && cells[j, 2] <= high[i]))
  for (r in 1:200000) { q <- colMeans(sweep(sweep(A, 2, p, "*"), 1, as.vector(A %*% p), "/")); if (max(abs(q - p)) < 1e-15) break; p <- q }; p }
ls <- sort(unique(low)); hs <- sort(unique(high)); inner <- NULL
for (i in seq_along(ls)) { h <- min(hs[hs > ls[i]]); nx <- if (i < length(ls)) ls[i + 1] else Inf; if (h <= nx) inner <- rbind(inner, c(ls[i], h)) }
mass <- em(inner); keep <- mass > 1e-10
out("turnbull.steps", sum(keep))
for (i in seq_len(sum(keep))) { out(paste0("turnbull.low.", i - 1), inner[keep, 1][i]); out(paste0("turnbull.mass.", i - 1), mass[keep][i]) }
for (x in c(7, 16, 40)) { s <- summary(fit, times = x + 1e-6)$surv; stopifnot(abs(1 - s - sum(mass[inner[, 2] <= x])) < 2e-3) }
# Kernel density
out("kde.bw", bw.nrd0(gaps)); for (x in c(0, 10.5, 92)) out(paste0("kde.", x), mean(dnorm(x, gaps, bw.nrd0(gaps))))
out("dkw", sqrt(log(2 / 0.05) / (2 * length(gaps))))
# Recording steps
times <- c(60, 120, 180, 300, 61, 75, 77, 90, 95, 100, 105, 240, 360, 121, 33, 45, 50, 5, 600, 59)
S <- c(1, 5, 60); w <- rep(1 / 3, 3); L <- sapply(S, function(s) ifelse(times %% s == 0, s, 0))
for (r in 1:100000) { q <- colMeans(sweep(sweep(L, 2, w, "*"), 1, as.vector(L %*% w), "/")); if (max(abs(q - w)) < 1e-15) break; w <- q }
for (i in 1:3) { out(paste0("steps.share.", S[i]), w[i]); out(paste0("steps.multiples.", S[i]), sum(times %% S[i] == 0)) }
out("steps.p.60", binom.test(sum(times %% 60 == 0), 20, 1 / 60, alternative = "greater")$p.value)
# Tail: excesses over 20
u <- 20; ex <- gaps[gaps > u] - u; big <- c(gaps, 300, 45, 22, 77, 29, 150, 33); ex <- big[big > u] - u; nu <- length(ex); n <- length(big)
ll <- function(xi, s) { v <- 1 + xi * ex / s; if (s <= 0 || any(v <= 0)) -1e10 else if (abs(xi) < 1e-9) -nu * log(s) - sum(ex) / s else -nu * log(s) - (1 + 1 / xi) * sum(log(v)) }
b <- maximise(function(t) ll(t[1], exp(t[2])), c(0.1, 3)); out("tail.shape", b[1]); out("tail.scale", exp(b[2]))
pot <- suppressWarnings(fpot(big, u, std.err = FALSE)); stopifnot(abs(pot$deviance + 2 * ll(b[1], exp(b[2]))) < 0.05)
x <- 300; surv <- (1 + b[1] * (x - u) / exp(b[2]))^(-1 / b[1]); out("tail.period", n / (nu * surv))
prof <- function(lt) { r <- exp(lt) * nu / n; optimize(function(xi) { s <- if (abs(xi) < 1e-9) (x - u) / log(r) else xi * (x - u) / (r^xi - 1); ll(xi, s) }, c(-0.5, 4), maximum = TRUE, tol = 1e-10)$objective }
drop <- ll(b[1], exp(b[2])) - qchisq(.95, 1) / 2; l0 <- log(n / (nu * surv))
out("tail.low", exp(uniroot(function(t) prof(t) - drop, c(log(n / nu) + 0.05, l0), tol = 1e-12)$root))
out("tail.high", exp(uniroot(function(t) prof(t) - drop, c(l0, log(1e9)), tol = 1e-12)$root))
