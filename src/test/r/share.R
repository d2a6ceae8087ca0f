# Reference values of org.palmares.stats.share. Run: Rscript --vanilla share.R > share.txt
suppressPackageStartupMessages(library(survival))
out <- function(name, value) cat(name, sprintf("%.15g", value), "\n")
for (side in c("greater", "less", "two.sided")) out(paste0("fisher.", side), fisher.test(matrix(c(11, 2, 12, 20), 2), alternative = side)$p.value)
f <- fisher.test(matrix(c(11, 2, 12, 20), 2))
root <- function(f) exp(uniroot(f, c(-20, 20), tol = 1e-14)$root)
x <- 0:13; base <- dhyper(x, 23, 22, 13, log = TRUE); d <- function(lo) { v <- exp(base + lo * x - max(base + lo * x)); v / sum(v) }
out("odds", root(function(lo) sum(x * d(lo)) - 11)); out("odds.low", root(function(lo) sum(d(lo)[x >= 11]) - .025)); out("odds.high", root(function(lo) sum(d(lo)[x <= 11]) - .025))
stopifnot(abs(f$estimate - root(function(lo) sum(x * d(lo)) - 11)) < 1e-3)
# Boschloo: Fisher's p as the statistic, maximised over the common share
boschloo <- function(a, n1, c, n2) { fp <- outer(0:n1, 0:n2, Vectorize(function(i, j) fisher.test(matrix(c(i, n1 - i, j, n2 - j), 2))$p.value))
  in_ <- fp <= fp[a + 1, c + 1] * (1 + 1e-7); g <- function(p) sum(outer(dbinom(0:n1, n1, p), dbinom(0:n2, n2, p))[in_])
  s <- seq(0.001, 0.999, by = 0.001); b <- s[which.max(sapply(s, g))]; optimize(g, b + c(-0.001, 0.001), maximum = TRUE, tol = 1e-12)$objective }
out("boschloo", boschloo(7, 12, 2, 15))
tab <- array(c(6, 2, 2, 10, 3, 5, 1, 12, 2, 7, 0, 11, 0, 4, 0, 9), c(2, 2, 4))
m <- mantelhaen.test(tab[, , 1:3], exact = FALSE, correct = TRUE); out("cmh", m$statistic); out("cmh.p", m$p.value); out("cmh.odds", m$estimate); out("cmh.low", m$conf.int[1]); out("cmh.high", m$conf.int[2])
# exact permutation of origins: all ways to choose the riders from home
wins <- c(3, 1, 1, 2, 1, 1, 4, 1, 1, 1, 2, 1); home <- c(TRUE, FALSE, FALSE, TRUE, FALSE, TRUE, FALSE, FALSE, TRUE, FALSE, FALSE, FALSE)
g <- combn(12, 4); s <- apply(g, 2, function(i) sum(wins[i])); o <- sum(wins[home]); out("origins.greater", mean(s >= o)); out("origins.less", mean(s <= o)); out("origins.expected", mean(s))
races <- list(c(1, 0, 0, 1, 0, 0), c(0, 1, 0, 0), c(1, 0, 0, 0, 0), c(1, 1, 0, 0), c(0, 0, 1, 0, 0, 0, 1), c(1, 0, 0), c(0, 0, 1, 1))
age <- list(c(25, 31, 22, 28, 29, 35), c(30, 24, 27, 33), c(28, 26, 31, 22, 24), c(23, 29, 30, 34), c(27, 29, 21, 33, 38, 26, 24), c(29, 32, 25), c(26, 24, 37, 31))
d <- do.call(rbind, lapply(seq_along(races), function(i) data.frame(race = i, home = races[[i]], age = age[[i]], won = c(1, rep(0, length(races[[i]]) - 1)))))
c1 <- clogit(won ~ home + I(age - 28) + strata(race), d, control = coxph.control(eps = 1e-14, iter.max = 100)); s <- summary(c1)$coefficients
out("logit.home", s[1, 1]); out("logit.age", s[2, 1]); out("logit.home.se", s[1, 3]); out("logit.home.p", s[1, 5]); out("logit.loglik", c1$loglik[2])
out("logit.home.low", summary(c1)$conf.int[1, 3]); out("logit.home.high", summary(c1)$conf.int[1, 4])
h <- c(19, 18, 5, 30); t <- c(42, 123, 54, 70); q <- suppressWarnings(chisq.test(rbind(h, t - h))); out("chi", q$statistic); out("chi.p", q$p.value); out("chi.least", min(q$expected))
# places of a kind in several fields: the convolution of their hypergeometric laws
law <- 1; for (f in list(c(10, 4, 3), c(12, 6, 3), c(9, 1, 3), c(10, 10, 4), c(25, 8, 3))) law <- convolve(law, rev(dhyper(0:f[3], f[2], f[1] - f[2], f[3])), type = "open")
out("places.expected", sum(seq(0, length(law) - 1) * law)); for (o in c(7, 11, 14)) out(paste0("places.", o), sum(law[law <= law[o + 1] * (1 + 1e-7)]))
