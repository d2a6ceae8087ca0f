-- Every place in the general classifications of the chosen races, with what is known of edition and rider.
-- race TEXT: as races_of() takes it, or NULL for every race; standing 'official' or 'raced'; from_year, to_year INTEGER: both
-- included. One row a rider with a rank in a held edition.
-- Columns: race_id, race, category, kind, year, decade, edition_before, finish_date, rank, rider_id, rider, nation, home, team,
--   time_s, gap_s, birth_date, age, age_days, birth_town, birth_province, birth_region, race_nation.
-- nation is the one raced for. home: the rider's nation is the race's; NULL where one is not known. age is that on the day of the
-- finish. edition_before as calendar() has it.
CREATE OR REPLACE MACRO placings(race := NULL, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
SELECT
    s.race_id,
    c.name AS race,
    c.category,
    c.kind,
    s.year,
    e.decade,
    e.edition_before,
    e.finish_date,
    s.rank,
    s.rider_id,
    d.name AS rider,
    s.nation,
    s.nation = c.nation AS home,
    s.team,
    s.time_s,
    s.gap_s,
    d.birth_date,
    age_text(d.birth_date, e.finish_date) AS age,
    date_diff('day', d.birth_date, e.finish_date) AS age_days,
    b.municipality AS birth_town,
    b.province AS birth_province,
    b.region AS birth_region,
    c.nation AS race_nation
FROM standings(standing := standing) AS s
JOIN race AS c ON c.race_id = s.race_id
JOIN editions(NULL, from_year := from_year, to_year := to_year) AS e ON e.race_id = s.race_id AND e.year = s.year
LEFT JOIN rider AS d ON d.rider_id = s.rider_id
LEFT JOIN place AS b ON b.place_id = d.birth_place
WHERE s.rank IS NOT NULL
    AND e.held = 'held'
    AND s.race_id IN (SELECT race_id FROM races_of(race));
