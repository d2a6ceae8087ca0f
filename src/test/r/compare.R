# Reference values of org.palmares.stats.compare. Run: Rscript --vanilla compare.R > compare.txt
suppressPackageStartupMessages(library(coin))
out <- function(name, value) cat(name, sprintf("%.15g", value), "\n")
x <- c(1.5, 22.25, 3, 41, 7.5, 90, 13, 2.5, 55); y <- c(4, 6.5, 101, 130.5, 8, 47, 60, 220, 35, 18, 77)
tx <- c(0, 0, 2, 2, 5, 8, 13, 40); ty <- c(0, 2, 5, 5, 8, 21, 60, 60, 92, 92)
z <- c(3, 3, 9, 10, 11, 40, 41)
for (side in c("greater", "less", "two.sided")) {
  out(paste0("mw.exact.", side), wilcox.test(x, y, alternative = side)$p.value)
  out(paste0("mw.ties.", side), suppressWarnings(wilcox.test(tx, ty, alternative = side)$p.value))
}
out("mw.u", wilcox.test(x, y)$statistic); out("mw.u.ties", suppressWarnings(wilcox.test(tx, ty)$statistic))
k <- ks.test(x, y, exact = TRUE); out("ks.d", k$statistic); out("ks.p", k$p.value)
h <- wilcox.test(x, y, conf.int = TRUE, exact = TRUE)
out("hl", h$estimate); out("hl.low", h$conf.int[1]); out("hl.high", h$conf.int[2])
h <- wilcox.test(x, y, conf.int = TRUE, exact = TRUE, conf.level = 0.8)
out("hl.80.low", h$conf.int[1]); out("hl.80.high", h$conf.int[2])
out("hl.ties", median(outer(tx, ty, "-")))
# with ties: the order statistics at the normal approximation's rank, from the tie-corrected variance that wilcox.test uses
m <- length(tx); n <- length(ty); t <- table(c(tx, ty)); v <- m * n / 12 * (m + n + 1 - sum(t^3 - t) / ((m + n) * (m + n - 1)))
cut <- floor(m * n / 2 - 0.5 - qnorm(.975) * sqrt(v)) + 1; d <- sort(outer(tx, ty, "-"))
out("hl.ties.low", d[cut]); out("hl.ties.high", d[m * n - cut + 1])
# Cliff 1996, written out
cliff <- function(x, y) { D <- sign(outer(x, y, "-")); m <- length(x); n <- length(y); d <- mean(D)
  si <- sum((rowMeans(D) - d)^2) / (m - 1); sj <- sum((colMeans(D) - d)^2) / (n - 1); sij <- sum((D - d)^2) / (m * n - 1)
  v <- max(((n - 1) * si + (m - 1) * sj + sij) / (m * n), (1 - d^2) / (m * n - 1)); z <- qnorm(.975)
  c(d, (d - d^3 + c(-1, 1) * z * sqrt(v) * sqrt((1 - d^2)^2 + z^2 * v)) / (1 - d^2 + z^2 * v)) }
v <- cliff(tx, ty); out("cliff", v[1]); out("cliff.low", max(-1, v[2])); out("cliff.high", min(1, v[3]))
k <- kruskal.test(list(tx, ty, z)); out("kw.h", k$statistic); out("kw.p", k$p.value)
p <- c(0.001, 0.04, 0.03, 0.2, 0.011, 0.04, 0.9)
for (m in c("holm", "BH")) { a <- p.adjust(p, m); for (i in seq_along(a)) out(paste("adjust", m, i, sep = "."), a[i]) }
# exact two-sided permutation p of the difference of means, doubled smaller tail
g <- combn(length(c(x, y)), length(x)); all <- c(x, y); dm <- apply(g, 2, function(i) mean(all[i]) - mean(all[-i])); o <- mean(x) - mean(y)
out("permutation.difference", o); out("permutation.p", min(1, 2 * min(mean(dm <= o + 1e-9), mean(dm >= o - 1e-9))))
