-- Which new race is a known one under another name, by what it has in common with it. Parameters import_id and source.
--
-- Places: the first three of the lists that both have, of one year; of a race under two names they are the same riders. Name
-- and season: a race that takes another sponsor's name keeps the rest of it at the beginning or the end, and its days of the
-- year, and is not run under both names in one year. Keys of one family that differ are two races, always.
CREATE OR REPLACE TEMP TABLE fresh_race AS
SELECT
    s.race_id,
    min(s.race_name) AS name,
    category_of(concat_ws(' ', s.race_id, min(s.race_name))) AS category,
    bool_or(s.stage IS NOT NULL OR s.classification IN ('YOUTH', 'TEAM')) AS in_stages,
    min(s.year) AS first_year,
    max(s.year) AS last_year,
    list(DISTINCT s.year) AS years,
    median(dayofyear(s.date)) FILTER (WHERE year(s.date) = s.year) AS day,
    list(DISTINCT split_part(s.race_key, ':', 1)) FILTER (WHERE s.race_key IS NOT NULL) AS families
FROM staged_sheet AS s
WHERE s.race_id NOT IN (SELECT race_id FROM race) AND s.race_name IS NOT NULL
GROUP BY s.race_id;

CREATE OR REPLACE TEMP TABLE fresh_rank AS
SELECT DISTINCT s.race_id, s.year, l.rank, n.key
FROM staged_line AS l
JOIN staged_sheet AS s ON s.sheet = l.sheet
JOIN staged_name AS n ON n.rider = l.rider
WHERE l.rank <= 3 AND s.classification = 'GENERAL' AND s.stage IS NULL AND s.race_id IN (SELECT race_id FROM fresh_race);

CREATE OR REPLACE TEMP TABLE known_place AS
SELECT DISTINCT c.race_id, c.year, c.rank, coalesce(nullif(name_key(d.name), ''), lower(d.name)) AS key
FROM claim AS c
JOIN rider AS d ON d.rider_id = c.rider_id
WHERE c.rank <= 3 AND c.classification = 'GENERAL' AND c.stage IS NULL AND c.year IN (SELECT year FROM fresh_rank);

CREATE OR REPLACE TEMP TABLE same_race AS
WITH named AS (
    SELECT
        race_id,
        list_filter(string_split(fold_name(name), ' '), lambda w: NOT regexp_full_match(w, '[0-9]+(st|nd|rd|th|e|er|o|a)?')) AS words
    FROM (SELECT race_id, name FROM race UNION ALL SELECT race_id, name FROM fresh_race)
),
by_places AS (
    SELECT f.race_id AS fresh, k.race_id AS known, count(*) AS compared,
        count(*) FILTER (WHERE k.key = f.key OR list_has_any(string_split(k.key, ' '), string_split(f.key, ' '))) AS agreeing,
        count(DISTINCT f.year) AS editions
    FROM fresh_rank AS f
    JOIN known_place AS k ON k.year = f.year AND k.rank = f.rank
    SEMI JOIN (
        SELECT a.race_id AS fresh, b.race_id AS known
        FROM fresh_rank AS a
        JOIN known_place AS b ON b.year = a.year AND b.rank = a.rank AND b.key = a.key
        GROUP BY a.race_id, b.race_id
        HAVING count(*) >= 2) AS likely ON likely.fresh = f.race_id AND likely.known = k.race_id
    GROUP BY f.race_id, k.race_id
),
known_edition AS (
    SELECT race_id, list(year) AS years, min(year) AS first_year, max(year) AS last_year, median(dayofyear(date)) AS day
    FROM edition
    WHERE held = 'held'
    GROUP BY race_id
),
ends AS (
    SELECT
        f.race_id AS fresh, r.race_id AS known, a.words AS a, b.words AS b,
        coalesce(list_max(list_filter(range(1, least(len(a.words), len(b.words)) + 1),
            lambda n: a.words[1:n] = b.words[1:n])), 0) AS in_front,
        coalesce(list_max(list_filter(range(1, least(len(a.words), len(b.words)) + 1),
            lambda n: a.words[len(a.words) - n + 1:] = b.words[len(b.words) - n + 1:])), 0) AS at_the_end
    FROM fresh_race AS f
    JOIN known_edition AS e ON least(abs(e.day - f.day), 365 - abs(e.day - f.day)) <= 7
        AND NOT list_has_any(e.years, f.years) AND f.first_year - e.last_year <= 5 AND e.first_year - f.last_year <= 5
    JOIN race AS r ON r.race_id = e.race_id AND r.category = f.category
        AND coalesce((r.kind = 'stage-race') = f.in_stages, true)
    JOIN named AS a ON a.race_id = f.race_id
    JOIN named AS b ON b.race_id = r.race_id
),
by_name AS (
    SELECT fresh, known
    FROM (
        -- A sponsor in front changes; behind, one is added or left out. "Alpha Tour of A" and "Alpha Tour of B" are two.
        SELECT *, CASE WHEN in_front IN (len(a), len(b)) THEN a[1:in_front] ELSE a[len(a) - at_the_end + 1:] END AS kept FROM ends
    )
    WHERE len(kept) >= 2
        -- A word of its own is among those kept, and none of the others makes another race of it.
        AND list_bool_or([length(w) >= 4 AND w NOT IN (
            'tour', 'giro', 'vuelta', 'volta', 'ronde', 'rund', 'grand', 'gran', 'grote', 'prix', 'prijs', 'premio', 'race', 'road',
            'cycling', 'classic', 'classica', 'clasica', 'classique', 'trophy', 'trofeo', 'trophee', 'coppa', 'omloop', 'circuit',
            'course', 'rundfahrt', 'rennen', 'memorial', 'international', 'championship', 'championships', 'world', 'national',
            'stage', 'festival', 'criterium', 'kermesse') FOR w IN kept])
        AND NOT list_has_any(
            list_concat(a, b),
            ['u23', 'espoirs', 'espoir', 'juniors', 'junior', 'juniores', 'junioren', 'youth', 'amateurs', 'amateur', 'criterium',
             'kermesse', 'prologue', 'itt', 'ttt', 'trial', 'avenir', 'future', 'under', 'beloften', 'para', 'mtb', 'gravel'])
)
SELECT
    fresh,
    min(known) AS known,
    min(why) AS why
FROM (
    SELECT p.fresh, p.known,
        agreeing || ' of ' || compared || ' places of ' || editions
            || CASE WHEN editions = 1 THEN ' edition' ELSE ' editions' END || ' are the same' AS why
    FROM by_places AS p
    JOIN named AS a ON a.race_id = p.fresh
    JOIN named AS b ON b.race_id = p.known
    WHERE p.agreeing >= 0.8 * p.compared
        AND p.agreeing >= CASE
            WHEN len(list_filter(list_intersect(a.words, b.words), lambda w: length(w) >= 4)) > 0 THEN 3
            ELSE 6
        END
    UNION ALL
    SELECT fresh, known, 'the name is the same but for a sponsor''s, and so are the days of the year'
    FROM by_name
    WHERE fresh NOT IN (SELECT fresh FROM by_places WHERE agreeing >= 0.8 * compared)
) AS s
JOIN fresh_race AS f ON f.race_id = s.fresh
JOIN race AS r ON r.race_id = s.known
WHERE r.category = f.category
    AND NOT EXISTS (SELECT 1 FROM race_key AS k WHERE k.race_id = s.known AND list_contains(f.families, k.family))
GROUP BY fresh
HAVING count(DISTINCT known) = 1;

UPDATE race_key SET race_id = m.known FROM same_race AS m WHERE m.fresh = race_key.race_id;

-- What is known by the name from now on; it is taken back with the import.
INSERT OR IGNORE INTO race_alias (race_id, alias, source)
SELECT m.known, f.name, 'taken for one race by import ' || $import_id
FROM same_race AS m
JOIN fresh_race AS f ON f.race_id = m.fresh;

INSERT INTO staged_note
SELECT f.name || ' is taken for ' || m.known || ': ' || m.why || '. If it is another race, take this import back (palmares imports remove '
    || $import_id || ') and import with --race'
FROM same_race AS m
JOIN fresh_race AS f ON f.race_id = m.fresh
ORDER BY m.fresh;

UPDATE staged_sheet SET race_id = m.known FROM same_race AS m WHERE m.fresh = staged_sheet.race_id;

DROP TABLE fresh_race;
DROP TABLE fresh_rank;
DROP TABLE known_place;
DROP TABLE same_race;
