-- A made-up history as a result list has it: the winner's time, the gaps of the others, "s.t." for who came with the rider above.
SELECT
    race_name,
    year,
    date,
    classification,
    stage,
    distance_km,
    rank,
    rider_name AS rider,
    nation,
    team,
    bib,
    CASE WHEN status <> 'FINISHED' THEN status END AS status,
    clock_text(CAST(time_s AS INTEGER)) AS time,
    CASE
        WHEN gap_s IS NULL OR rank = 1 THEN NULL
        WHEN same_time THEN 's.t.'
        ELSE '+' || clock_text(CAST(gap_s AS INTEGER))
    END AS gap
FROM made_line
