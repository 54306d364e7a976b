# Times evppi of the R package voi on samples of one decision; prints a row for each size and a row of worths.
args <- commandArgs(TRUE)
suppressPackageStartupMessages(library(voi))
samples <- read.csv(args[1])
runs <- as.integer(args[2])
outputs <- samples[, c("bar", "take")]
inputs <- samples[, setdiff(names(samples), c("bar", "take")), drop = FALSE]
# As many knots as there are levels; a line where there are two.
formulas <- function(p, n) {
  k <- length(unique(inputs[1:n, p]))
  if (k < 3) p else sprintf("s(%s, bs = 'cr', k = %d)", p, k)
}
for (n in c(1000, nrow(samples))) {
  once <- function() {
    sapply(names(inputs), function(p) {
      evppi(outputs[1:n, ], inputs[1:n, ], pars = p, method = "gam", gam_formula = formulas(p, n))$evppi
    })
  }
  worths <- once()
  times <- sapply(seq_len(runs), function(i) system.time(once())[["elapsed"]])
  cat("time", n, median(times), "\n")
  cat("worth", n, worths, "\n")
}
