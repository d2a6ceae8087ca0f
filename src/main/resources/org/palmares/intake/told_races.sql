-- What a table of races tells, of races that are in the archive by now. A fact of a race stands in several rows, one for each edition;
-- it may not contradict itself, nor what has to hold between the facts of an edition.
CREATE OR REPLACE TEMP TABLE told_fact AS
SELECT t.line, f.subject, CAST(NULL AS VARCHAR) AS rider_id, s.race_id, CASE WHEN f.subject = 'edition' THEN t.year END AS year, f.field, f.value
FROM told_race AS t
JOIN staged_sheet AS s ON s.sheet = t.line
CROSS JOIN unnest([
    {'subject': 'race', 'field': 'kind', 'value': t.kind},
    {'subject': 'race', 'field': 'category', 'value': t.category},
    {'subject': 'race', 'field': 'nation', 'value': t.nation},
    {'subject': 'race', 'field': 'home_place', 'value': t.home_place},
    {'subject': 'race', 'field': 'home_region', 'value': t.home_region},
    {'subject': 'race', 'field': 'home_group', 'value': t.home_group},
    {'subject': 'race', 'field': 'first_year', 'value': CAST(t.first_year AS VARCHAR)},
    {'subject': 'race', 'field': 'winners_complete', 'value': t.winners_complete},
    {'subject': 'edition', 'field': 'held', 'value': t.held},
    {'subject': 'edition', 'field': 'cause', 'value': t.cause},
    {'subject': 'edition', 'field': 'no_winner', 'value': t.no_winner},
    {'subject': 'edition', 'field': 'ordinal', 'value': CAST(whole_number_of(t.ordinal) AS VARCHAR)},
    {'subject': 'edition', 'field': 'date', 'value': CAST(t.date AS VARCHAR)},
    {'subject': 'edition', 'field': 'last_date', 'value': CAST(t.last_date AS VARCHAR)},
    {'subject': 'edition', 'field': 'official_name', 'value': t.official_name},
    {'subject': 'edition', 'field': 'uci_class', 'value': t.uci_class},
    {'subject': 'edition', 'field': 'start_place', 'value': t.start_place},
    {'subject': 'edition', 'field': 'finish_place', 'value': t.finish_place},
    {'subject': 'edition', 'field': 'distance_km', 'value': CAST(CAST(t.distance_km AS DECIMAL(7, 2)) AS VARCHAR)},
    {'subject': 'edition', 'field': 'stage_count', 'value': CAST(whole_number_of(t.stage_count) AS VARCHAR)},
    {'subject': 'edition', 'field': 'avg_speed_kmh', 'value': CAST(CAST(number_of(t.avg_speed_kmh) AS DECIMAL(6, 3)) AS VARCHAR)},
    {'subject': 'edition', 'field': 'no_speed', 'value': t.no_speed},
    {'subject': 'edition', 'field': 'decided_on', 'value': t.decided_on},
    {'subject': 'edition', 'field': 'won_how', 'value': t.won_how},
    {'subject': 'edition', 'field': 'note', 'value': t.note}]) AS u(f)
WHERE t.reason IS NULL AND f.value IS NOT NULL AND (f.subject = 'race' OR t.year IS NOT NULL);

CREATE OR REPLACE TEMP TABLE refused_fact AS
SELECT line, string_agg(reason, '; ' ORDER BY reason) AS reason
FROM (
    SELECT line, 'the ' || field || ' of ' || concat_ws(' ', race_id, year) || ' is ''' || value || ''', in line ' || first_line || ' '''
        || first_value || '''' AS reason
    FROM (
        SELECT line, race_id, year, field, value,
            first_value(value) OVER (PARTITION BY subject, race_id, year, field ORDER BY line) AS first_value,
            first_value(line) OVER (PARTITION BY subject, race_id, year, field ORDER BY line) AS first_line
        FROM told_fact
    )
    WHERE value <> first_value
    UNION ALL
    SELECT f.line, 'the archive has ' || f.race_id || ' ' || f.year || ' as ' || e.held
    FROM told_fact AS f
    JOIN edition AS e ON e.race_id = f.race_id AND e.year = f.year
    WHERE f.field = 'held' AND (
        (f.value <> e.held AND e.held IN ('held', 'not-held'))
        OR (f.value = 'not-held' AND EXISTS (SELECT 1 FROM claim AS c WHERE c.race_id = f.race_id AND c.year = f.year AND c.rank = 1
            AND c.classification = 'GENERAL' AND c.stage IS NULL)))
    UNION ALL
    SELECT f.line, 'the archive has ' || f.race_id || ' ' || f.year || ' with a winner'
    FROM told_fact AS f
    WHERE f.field = 'no_winner' AND EXISTS (SELECT 1 FROM claim AS c WHERE c.race_id = f.race_id AND c.year = f.year AND c.rank = 1
        AND c.classification = 'GENERAL' AND c.stage IS NULL)
    UNION ALL
    SELECT f.line, 'the ' || f.field || ' ''' || f.value || ''' of ' || f.race_id || ' ' || f.year || ' does not go with the days from '
        || coalesce(CAST(e.date AS VARCHAR), '?') || ' to ' || coalesce(CAST(e.last_date AS VARCHAR), '?') || ' that the archive has'
    FROM told_fact AS f
    JOIN edition AS e ON e.race_id = f.race_id AND e.year = f.year
    WHERE (f.field = 'last_date' AND e.last_date IS NULL AND CAST(f.value AS DATE) < e.date)
        OR (f.field = 'date' AND e.date IS NULL AND CAST(f.value AS DATE) > e.last_date)
    UNION ALL
    SELECT f.line, 'the archive has ' || f.race_id || ' as a race of ' || r.category
    FROM told_fact AS f
    JOIN race AS r ON r.race_id = f.race_id
    WHERE f.field = 'category' AND f.value <> r.category
        AND NOT EXISTS (SELECT 1 FROM import_made AS m WHERE m.what = 'race' AND m.id = f.race_id)
)
GROUP BY line;

INSERT INTO staged_reject (line, text, reason)
SELECT t.line, t.text, coalesce(t.reason, r.reason)
FROM told_race AS t
LEFT JOIN refused_fact AS r ON r.line = t.line
WHERE coalesce(t.reason, r.reason) IS NOT NULL;

DELETE FROM told_fact WHERE line IN (SELECT line FROM refused_fact);

-- Editions that the archive does not have.
CREATE OR REPLACE TEMP TABLE fresh_edition AS
SELECT race_id, year, min(value) AS held
FROM told_fact
WHERE field = 'held' AND NOT EXISTS (SELECT 1 FROM edition AS e WHERE e.race_id = told_fact.race_id AND e.year = told_fact.year)
GROUP BY race_id, year;

INSERT INTO import_made (import_id, what, id, year)
SELECT $import_id, 'edition', race_id, year FROM fresh_edition ORDER BY race_id, year;

INSERT INTO edition (race_id, year, held, source)
SELECT race_id, year, held, $source FROM fresh_edition ORDER BY race_id, year;

DROP TABLE fresh_edition;
DROP TABLE refused_fact;
