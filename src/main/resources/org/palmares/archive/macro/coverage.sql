-- How much of each race is known: what every all-time statement about it rests on.
-- race TEXT, or NULL for every race; standing and years as elsewhere. Counts are of held editions.
-- Columns: race_id, name, kind, first_year, last_year, editions_held, editions_not_held, editions_uncertain, winner_known,
--   podium_known, margin_known, birthplace_known, winners_complete.
-- editions_uncertain: it is disputed or not known whether they were held. winners_complete: every edition ever held has a
-- row here; where it is false, the figures describe the rows that are here.
CREATE OR REPLACE MACRO coverage(race := NULL, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
SELECT
    r.race_id,
    r.name,
    r.kind,
    min(CASE WHEN e.held = 'held' THEN e.year END) AS first_year,
    max(CASE WHEN e.held = 'held' THEN e.year END) AS last_year,
    count(CASE WHEN e.held = 'held' THEN 1 END) AS editions_held,
    count(CASE WHEN e.held = 'not-held' THEN 1 END) AS editions_not_held,
    count(CASE WHEN e.held IN ('disputed', 'unknown') THEN 1 END) AS editions_uncertain,
    count(CASE WHEN e.held = 'held' AND p.has_first THEN 1 END) AS winner_known,
    count(CASE WHEN e.held = 'held' AND p.has_first AND p.has_second AND p.has_third THEN 1 END) AS podium_known,
    count(CASE WHEN e.held = 'held' AND p.has_first AND p.has_margin THEN 1 END) AS margin_known,
    count(CASE WHEN e.held = 'held' AND p.has_birthplace THEN 1 END) AS birthplace_known,
    r.winners_complete
FROM race AS r
LEFT JOIN editions(race, from_year := from_year, to_year := to_year) AS e ON e.race_id = r.race_id
LEFT JOIN (
    SELECT
        s.race_id,
        s.year,
        bool_or(s.rank = 1) AS has_first,
        bool_or(s.rank = 2) AS has_second,
        bool_or(s.rank = 3) AS has_third,
        bool_or(s.rank = 2 AND s.gap_s IS NOT NULL) AS has_margin,
        bool_or(s.rank = 1 AND d.birth_place IS NOT NULL) AS has_birthplace
    FROM standings(standing := standing) AS s
    LEFT JOIN rider AS d ON d.rider_id = s.rider_id
    GROUP BY s.race_id, s.year
) AS p ON p.race_id = e.race_id AND p.year = e.year
WHERE race IS NULL OR r.race_id = race
GROUP BY r.race_id, r.name, r.kind, r.winners_complete
ORDER BY r.race_id;
