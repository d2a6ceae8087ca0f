-- Puts a made-up history into an archive as one import of it. Parameters: source (its title), import_id.
INSERT INTO source (source_id, title, kind, priority, note)
VALUES ('invented-' || $import_id, $source, 'user', 4, 'invented; no such race was ever held');

CREATE OR REPLACE TEMP TABLE made_place AS
SELECT nation, list(place_id ORDER BY place_id) AS places
FROM place
WHERE precision = 'town'
GROUP BY nation;

CREATE OR REPLACE TEMP TABLE made_race_id AS
SELECT n AS race, slug(race_name) AS race_id FROM made_race WHERE n IN (SELECT n FROM made_list);

INSERT INTO race (race_id, name, kind, category, nation, home_place, home_region, first_year, winners_complete, source)
SELECT i.race_id, r.race_name, CASE WHEN r.staged THEN 'stage-race' ELSE 'one-day' END, 'men', p.nation, p.place_id, p.region, NULL, false, $source
FROM made_race AS r
JOIN made_race_id AS i ON i.race = r.n
JOIN place AS p ON p.place_id = pick((SELECT list(place_id ORDER BY place_id) FROM place WHERE precision = 'town'), draw(r.race_key, 'home'))
ORDER BY r.n;

INSERT INTO edition (race_id, year, held, date, distance_km, stage_count, source)
SELECT i.race_id, l.year, 'held', l.date, l.distance_km, nullif(l.stages, 0), $source
FROM made_list AS l
JOIN made_race_id AS i ON i.race = l.n
WHERE l.stage = 0
ORDER BY l.n, l.year;

INSERT INTO stage (race_id, year, stage, date, distance_km, source_id)
SELECT i.race_id, l.year, l.stage, l.date, l.distance_km, 'invented-' || $import_id
FROM made_list AS l
JOIN made_race_id AS i ON i.race = l.n
WHERE l.stage > 0
ORDER BY l.n, l.year, l.stage;

INSERT INTO claim (
    import_id, line, race_id, year, classification, stage, rider_id, rank, status, time_s, gap_s, team, bib, source_id)
SELECT
    $import_id, row_number() OVER (), i.race_id, l.year, l.classification, l.stage, 'invented-' || l.rider, l.rank, l.status, l.time_s,
    l.gap_s, l.team, l.bib, 'invented-' || $import_id
FROM made_line AS l
JOIN made_race_id AS i ON i.race = l.race;

INSERT INTO rider (rider_id, name, nation, birth_date, birth_place, birth_place_basis, source)
SELECT
    'invented-' || m.rider,
    rider_name(m.rider_key),
    rider_nation(m.rider_key),
    make_date(m.birth_year, 1, 1) + CAST(floor(draw(m.rider_key, 'birthday') * 365) AS INTEGER),
    pick(p.places, draw(m.rider_key, 'place')),
    CASE WHEN p.places IS NOT NULL THEN 'born' END,
    $source
FROM (SELECT DISTINCT rider, rider_key, birth_year FROM made_line) AS m
LEFT JOIN made_place AS p ON p.nation = rider_nation(m.rider_key)
ORDER BY m.rider;

INSERT INTO import_log (import_id, file, format, digest, source_id, lines_read, lines_rejected)
SELECT $import_id, $source, 'invented', $source, 'invented-' || $import_id, count(*), 0
FROM claim
WHERE import_id = $import_id;

DROP TABLE made_race_id;
DROP TABLE made_place;
