-- Each year of a race with each of its winners, in no order: what outcomes(), winners() and all that counts wins is made of.
-- race TEXT: ids as race_ids() takes them, or NULL for every race; standing 'official' or 'raced'. One row a year, two where a
-- win was shared.
-- Columns: race_id, year, held, cause, held_number, edition_before, broken_by, held_so_far, breaks_so_far, decided_on, outcome,
--   rider_id, rider, nation, team, time_s, wins_so_far, win_before, unknown_so_far.
-- As race_years(), outcomes() and winners() say. win_before is the year of the rider's win before this one, in this race.
-- unknown_so_far counts the years up to and with this one whose winner is not known or of which it is not known whether they were
-- held.
CREATE OR REPLACE MACRO first_places(race := NULL, standing := 'official') AS TABLE
WITH each_place AS (
    SELECT
        y.*,
        CASE
            WHEN y.held <> 'held' THEN NULL
            WHEN s.race_id IS NOT NULL THEN 'won'
            WHEN y.no_winner = 'team' THEN 'team'
            WHEN y.no_winner = 'not-awarded' THEN 'no-winner'
            WHEN standing = 'official' AND (y.no_winner = 'struck-out' OR o.year IS NOT NULL) THEN 'no-winner'
            ELSE 'unknown'
        END AS outcome,
        s.rider_id,
        d.name AS rider,
        s.nation,
        s.team,
        s.time_s
    FROM race_years(race) AS y
    LEFT JOIN standings(standing := standing) AS s
        ON s.race_id = y.race_id AND s.year = y.year AND s.rank = 1 AND y.held = 'held'
    LEFT JOIN rider AS d ON d.rider_id = s.rider_id
    LEFT JOIN vacant_places(race, standing := standing) AS o ON o.race_id = y.race_id AND o.year = y.year
)
SELECT
    race_id,
    year,
    held,
    cause,
    held_number,
    edition_before,
    broken_by,
    held_so_far,
    breaks_so_far,
    CASE WHEN held = 'held' THEN coalesce(decided_on, 'time') END AS decided_on,
    CASE
        WHEN outcome = 'won' AND count(*) OVER (PARTITION BY race_id ORDER BY year RANGE BETWEEN CURRENT ROW AND CURRENT ROW) > 1
            THEN 'shared'
        ELSE outcome
    END AS outcome,
    rider_id,
    rider,
    nation,
    team,
    time_s,
    CASE WHEN rider_id IS NOT NULL THEN row_number() OVER by_rider END AS wins_so_far,
    CASE WHEN rider_id IS NOT NULL THEN lag(year) OVER by_rider END AS win_before,
    breaks_so_far + count(CASE WHEN outcome = 'unknown' THEN 1 END) OVER (PARTITION BY race_id ORDER BY year) AS unknown_so_far
FROM each_place
WINDOW by_rider AS (PARTITION BY race_id, rider_id ORDER BY year);
