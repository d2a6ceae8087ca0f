-- What the rows of a table of races say, each of a race and, where it has a year, of an edition; with all the reasons for which one
-- can't be understood. The races are found as those of results are, by staged_sheet, whose sheet is the row's line.
CREATE OR REPLACE TEMP TABLE told_race AS
WITH read AS (
    SELECT
        m.* EXCLUDE (nation, home_place, start_place, finish_place, year, date, last_date, category, kind, held, cause, no_speed,
            decided_on, no_winner, winners_complete, distance_km, first_year),
        w.nation, m.nation AS nation_text,
        h.place_id AS home_place, h.reason AS home_reason,
        s.place_id AS start_place, s.reason AS start_reason,
        f.place_id AS finish_place, f.reason AS finish_reason,
        m.year AS year_text, whole_number_of(m.year) AS year,
        m.first_year AS first_year_text, whole_number_of(m.first_year) AS first_year,
        d.day AS date, m.date AS date_text, d.reason AS date_reason,
        l.day AS last_date, m.last_date AS last_date_text, l.reason AS last_date_reason,
        CASE
            WHEN lower(m.category) IN ('woman', 'w', 'we', 'f', 'female') OR category_of(m.category) = 'women' THEN 'women'
            WHEN regexp_matches(lower(m.category), '^men\b') OR lower(m.category) IN ('man', 'm', 'me', 'male', 'hommes', 'homme', 'hombres', 'uomini', 'mannen', 'heren', 'männer', 'homens', 'masculino', 'maschile')
                THEN 'men'
        END AS category, m.category AS category_text,
        CASE WHEN m.kind IS NOT NULL THEN replace(replace(lower(trim(m.kind)), ' ', '-'), '_', '-') END AS kind,
        CASE lower(m.held)
            WHEN 'yes' THEN 'held' WHEN 'true' THEN 'held' WHEN 'no' THEN 'not-held' WHEN 'false' THEN 'not-held' WHEN 'not held' THEN 'not-held'
            ELSE coalesce(lower(m.held), CASE WHEN m.cause IS NOT NULL THEN 'not-held' END, 'held')
        END AS held, m.held AS held_text,
        CASE lower(m.cause)
            WHEN 'covid' THEN 'pandemic' WHEN 'covid-19' THEN 'pandemic' WHEN 'covid 19' THEN 'pandemic' WHEN 'snow' THEN 'weather'
            WHEN 'money' THEN 'funds' WHEN 'world war' THEN 'war' WHEN 'wwi' THEN 'war' WHEN 'wwii' THEN 'war'
            ELSE replace(lower(m.cause), ' ', '-')
        END AS cause,
        replace(lower(m.no_speed), ' ', '-') AS no_speed,
        lower(m.decided_on) AS decided_on,
        replace(lower(m.no_winner), ' ', '-') AS no_winner,
        CASE lower(m.winners_complete) WHEN 'yes' THEN 'true' WHEN 'no' THEN 'false' ELSE lower(m.winners_complete) END AS winners_complete,
        number_of(regexp_replace(m.distance_km, ' ?km$', '', 'i')) AS distance_km, m.distance_km AS distance_text
    FROM mapped AS m
    LEFT JOIN read_nation AS w ON w.cell = m.nation
    LEFT JOIN told_place AS h ON h.key = place_key(m.home_place, NULL, NULL, m.home_region, m.nation, NULL, NULL)
    LEFT JOIN told_place AS s ON s.key = place_key(m.start_place, NULL, NULL, NULL, NULL, NULL, NULL)
    LEFT JOIN told_place AS f ON f.key = place_key(m.finish_place, NULL, NULL, NULL, NULL, NULL, NULL)
    LEFT JOIN read_date AS d ON d.cell = m.date
    LEFT JOIN read_date AS l ON l.cell = m.last_date
)
SELECT
    *,
    nullif(concat_ws(
        '; ',
        CASE WHEN race_name IS NULL AND race_id IS NULL THEN 'there is no race in this row' END,
        CASE
            WHEN year_text IS NOT NULL AND year IS NULL THEN 'the year ''' || year_text || ''' is not a number'
            WHEN year NOT BETWEEN 1860 AND 2200 THEN 'the year ''' || year || ''' is not between 1860 and 2200'
            WHEN year IS NULL AND coalesce(held_text, cause, ordinal, date_text, last_date_text, official_name, uci_class, start_place, finish_place,
                    distance_text, stage_count, avg_speed_kmh, no_speed, decided_on, no_winner, won_how, note) IS NOT NULL
                THEN 'there is no year in this row, and it tells of an edition'
        END,
        CASE WHEN first_year_text IS NOT NULL AND coalesce(first_year NOT BETWEEN 1860 AND 2200, true)
            THEN 'the first_year ''' || first_year_text || ''' is not a year between 1860 and 2200' END,
        CASE WHEN nation_text IS NOT NULL AND nation IS NULL THEN 'the nation ''' || nation_text || ''' is no code or name that is known' END,
        CASE WHEN NOT regexp_full_match(home_region, '[A-Z]{2}-[A-Z0-9]{1,3}')
            THEN 'the home_region ''' || home_region || ''' is no code such as ES-NC (ISO 3166-2)' END,
        CASE WHEN home_group NOT IN (SELECT group_id FROM region_group)
            THEN 'the home_group ''' || home_group || ''' is not one of '
                || (SELECT string_agg(DISTINCT group_id, ', ' ORDER BY group_id) FROM region_group) END,
        CASE WHEN category_text IS NOT NULL AND category IS NULL
            THEN 'the category ''' || category_text || ''' is neither men nor women' END,
        CASE WHEN kind NOT IN ('one-day', 'stage-race') THEN 'the kind ''' || kind || ''' is neither one-day nor stage-race' END,
        CASE WHEN winners_complete NOT IN ('true', 'false')
            THEN 'the winners_complete ''' || winners_complete || ''' is neither true nor false' END,
        home_reason, start_reason, finish_reason, date_reason, last_date_reason,
        CASE WHEN year(date) <> year THEN 'the date ''' || date_text || ''' is not in the year ' || year END,
        CASE WHEN year(last_date) <> year THEN 'the last_date ''' || last_date_text || ''' is not in the year ' || year END,
        CASE WHEN last_date < date THEN 'the last_date ''' || last_date_text || ''' is before the date ''' || date_text || '''' END,
        CASE WHEN held NOT IN ('held', 'not-held', 'disputed', 'unknown')
            THEN 'held is ''' || held_text || ''', which is not one of held, not-held, disputed, unknown' END,
        CASE WHEN cause NOT IN ('war', 'pandemic', 'funds', 'replaced', 'not-organised', 'weather', 'voided')
            THEN 'the cause ''' || cause || ''' is not one of war, pandemic, funds, replaced, not-organised, weather, voided' END,
        CASE WHEN cause IS NOT NULL AND held <> 'not-held' THEN 'it has a cause and says that it is ' || held END,
        CASE WHEN no_speed NOT IN ('interrupted', 'neutralised', 'annulled-stage', 'shortened', 'doubtful')
            THEN 'no_speed is ''' || no_speed || ''', which is not one of interrupted, neutralised, annulled-stage, shortened, doubtful' END,
        CASE WHEN decided_on NOT IN ('time', 'points', 'other') THEN 'decided_on is ''' || decided_on || ''', which is not one of time, points, other' END,
        CASE WHEN no_winner NOT IN ('struck-out', 'not-awarded', 'team')
            THEN 'no_winner is ''' || no_winner || ''', which is not one of struck-out, not-awarded, team' END,
        CASE WHEN no_winner IS NOT NULL AND held <> 'held' THEN 'it has no winner and says that it is ' || held END,
        CASE WHEN distance_text IS NOT NULL AND coalesce(distance_km NOT BETWEEN 0.01 AND 99999, true)
            THEN 'the distance_km ''' || distance_text || ''' is not a number of kilometres' END,
        CASE WHEN ordinal IS NOT NULL AND coalesce(whole_number_of(ordinal) < 1, true) THEN 'the ordinal ''' || ordinal || ''' is no count' END,
        CASE WHEN stage_count IS NOT NULL AND coalesce(whole_number_of(stage_count) < 1, true)
            THEN 'the stage_count ''' || stage_count || ''' is no count' END,
        CASE WHEN avg_speed_kmh IS NOT NULL AND coalesce(number_of(avg_speed_kmh) NOT BETWEEN 1 AND 100, true)
            THEN 'the avg_speed_kmh ''' || avg_speed_kmh || ''' is no speed' END), '') AS reason
FROM read;

INSERT INTO staged_sheet (sheet, race_name, race_id, year, classification, race_key)
SELECT
    line, race_name, race_id, year, 'GENERAL',
    CASE WHEN race_key LIKE '%:%' THEN trim(race_key) ELSE slug(coalesce(key_of, $source)) || ':' || nullif(trim(race_key), '') END
FROM told_race
WHERE reason IS NULL;
