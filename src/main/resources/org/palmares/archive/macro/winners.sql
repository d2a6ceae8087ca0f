-- Who won each edition: one row an edition, two where a win was shared, and one without a rider where it is not known.
-- race TEXT, or NULL for every race; standing 'official' or 'raced'; from_year, to_year INTEGER: both included.
-- Columns: race_id, year, decade, held, cause, held_number, rider_id, rider, nation, team, time_s, wins_so_far.
-- wins_so_far counts this rider's wins in this race up to and with this one, among the years asked for.
CREATE OR REPLACE MACRO winners(race, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
SELECT
    e.race_id,
    e.year,
    e.decade,
    e.held,
    e.cause,
    e.held_number,
    s.rider_id,
    d.name AS rider,
    s.nation,
    s.team,
    s.time_s,
    CASE
        WHEN s.rider_id IS NOT NULL
            THEN row_number() OVER (PARTITION BY e.race_id, s.rider_id ORDER BY e.year)
    END AS wins_so_far
FROM editions(race, from_year := from_year, to_year := to_year) AS e
LEFT JOIN standings(standing := standing) AS s
    ON s.race_id = e.race_id AND s.year = e.year AND s.rank = 1
LEFT JOIN rider AS d ON d.rider_id = s.rider_id
ORDER BY e.race_id, e.year, d.name, s.rider_id;
