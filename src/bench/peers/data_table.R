# The questions of PerformanceBench in R's data.table: data_table.R RESULTS.csv FOLDER.
suppressPackageStartupMessages(library(data.table))
arguments <- commandArgs(trailingOnly = TRUE)
results <- fread(arguments[1], select = c("race_id", "year", "classification", "stage", "rider_id", "rank", "gap_s"),
  colClasses = list(character = c("race_id", "classification", "stage", "rider_id")), na.strings = "")
general <- function() results[classification == "GENERAL" & is.na(stage)]
questions <- list(
  "repeat-winners" = function() general()[rank == 1, .(wins = .N), by = .(race_id, rider_id)][wins >= 2][
    order(race_id, rider_id)],
  "gap-quartiles" = function() general()[rank >= 2 & rank <= 10 & !is.na(gap_s), {
    q <- quantile(gap_s, c(0.25, 0.5, 0.75), type = 7)
    .(n = .N, q1 = q[1], median = q[2], q3 = q[3])
  }, by = race_id][order(race_id)],
  "most-podiums" = function() head(general()[rank <= 3, .(podiums = .N), by = rider_id][
    order(-podiums, rider_id)], 20))
for (name in names(questions)) {
  for (i in 1:5) {
    start <- proc.time()[["elapsed"]]
    answer <- questions[[name]]()
    cat(name, proc.time()[["elapsed"]] - start, "\n")
  }
  fwrite(answer, file.path(arguments[2], paste0(name, ".csv")))
}
