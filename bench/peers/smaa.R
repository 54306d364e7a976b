# Times the R package smaa on given points and weights; prints times and what it found.
args <- commandArgs(TRUE)
suppressPackageStartupMessages(library(smaa))
points <- as.matrix(read.csv(args[1], header = FALSE))
weights <- as.matrix(read.csv(args[2], header = FALSE))
dimnames(points) <- NULL
dimnames(weights) <- NULL
runs <- as.integer(args[3])
n <- nrow(weights)
measured <- aperm(array(points, c(dim(points), n)), c(3, 1, 2))
ranking <- function() smaa.ra(smaa.ranks(smaa.values(measured, weights)))
whole <- function() {
  values <- smaa.values(measured, weights)
  ranks <- smaa.ranks(values)
  list(smaa.ra(ranks), smaa.cw(ranks, weights))
}
found <- ranking()
invisible(whole())
timed <- function(f) median(sapply(seq_len(runs), function(i) system.time(f())[["elapsed"]]))
cat("ranking", timed(ranking), "\n")
cat("whole", timed(whole), "\n")
cat("first", found[, 1], "\n")
