# Reference values of org.palmares.stats, printed as "name value".
# Run: Rscript ground.R > ground.txt
out <- function(name, value) cat(name, sprintf("%.15g", value), "\n")
gaps <- c(0, 0, 0, 2, 2, 3, 4, 7, 11, 13, 18, 25, 40, 92)
for (p in c(0, .05, .1, .25, .5, .75, .9, 1)) out(paste0("quantile.", p), quantile(gaps, p, type = 7))
out("mean", mean(gaps)); out("sd", sd(gaps))
out("ecdf.0", ecdf(gaps)(0)); out("ecdf.2.5", ecdf(gaps)(2.5)); out("ecdf.92", ecdf(gaps)(92))
k <- nclass.FD(gaps); out("fd.bins", k)
h <- hist(gaps, breaks = seq(min(gaps), max(gaps), length.out = k + 1), right = FALSE, plot = FALSE)
for (i in seq_along(h$counts)) out(paste0("fd.count.", i - 1), h$counts[i])
out("sturges.bins", nclass.Sturges(c(0, 0, 0, 0, 0, 0, 0, 8, 90)))
for (case in list(c(0, 10), c(3, 11), c(35, 47), c(52, 69), c(20, 20))) {
  name <- paste(case, collapse = "of")
  exact <- binom.test(case[1], case[2])$conf.int
  wilson <- prop.test(case[1], case[2], correct = FALSE)$conf.int
  out(paste0("exact.low.", name), exact[1]); out(paste0("exact.high.", name), exact[2])
  out(paste0("wilson.low.", name), wilson[1]); out(paste0("wilson.high.", name), wilson[2])
}
for (side in c("greater", "less", "two.sided"))
  out(paste0("binomial.", side), binom.test(9, 45, 0.11, alternative = side)$p.value)
chances <- seq(0.02, 0.4, by = 0.02)
pmf <- 1
for (p in chances) pmf <- c(pmf, 0) * (1 - p) + c(0, pmf) * p
out("poisson.binomial.greater", sum(pmf[8:length(pmf)]))
out("poisson.binomial.less", sum(pmf[1:8]))
out("poisson.binomial.expected", sum(chances))
