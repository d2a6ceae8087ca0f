#!/bin/bash
# The questions of PerformanceBench in SQLite, on a table without indexes: sqlite.sh RESULTS.csv FOLDER.
set -eu
database=$2/results.sqlite
rm -f "$database"
sqlite3 "$database" <<SQL
CREATE TABLE result (race_id, year INTEGER, classification, stage, rider_id, rank INTEGER, rank_raced INTEGER, status, time_s REAL,
    gap_s REAL, gap_raced_s REAL, points REAL, team, bib INTEGER, nation_raced, source_id, claim_count INTEGER);
.mode csv
.import --skip 1 '$1' result
SQL
ask() {
    for _ in 1 2 3; do
        start=$(date +%s.%N)
        sqlite3 -header -csv "$database" "$2" >"$folder/$1.csv"
        end=$(date +%s.%N)
        echo "$1 $(echo "$end $start" | awk '{printf "%.6f", $1 - $2}')"
    done
}
folder=$2
general="classification = 'GENERAL' AND stage = ''"
ask repeat-winners "SELECT race_id, rider_id, count(*) AS wins FROM result WHERE $general AND rank = 1
    GROUP BY race_id, rider_id HAVING count(*) >= 2 ORDER BY race_id, rider_id"
# Quartiles of type 7 by hand: the value between two neighbours.
ask gap-quartiles "WITH gap AS (
        SELECT race_id, gap_s, row_number() OVER (PARTITION BY race_id ORDER BY gap_s) - 1 AS i,
            count(*) OVER (PARTITION BY race_id) AS n
        FROM result WHERE $general AND rank BETWEEN 2 AND 10 AND gap_s <> ''
    ), share (p) AS (VALUES (0.25), (0.5), (0.75)),
    quartile AS (
        SELECT race_id, n, p, sum(gap_s * (1 - abs(i - (n - 1) * p))) AS value
        FROM gap, share
        WHERE abs(i - (n - 1) * p) < 1
        GROUP BY race_id, n, p
    )
    SELECT race_id, n, max(value) FILTER (WHERE p = 0.25) AS q1, max(value) FILTER (WHERE p = 0.5) AS median,
        max(value) FILTER (WHERE p = 0.75) AS q3
    FROM quartile GROUP BY race_id, n ORDER BY race_id"
ask most-podiums "SELECT rider_id, count(*) AS podiums FROM result WHERE $general AND rank BETWEEN 1 AND 3
    GROUP BY rider_id ORDER BY podiums DESC, rider_id LIMIT 20"
rm -f "$database"
