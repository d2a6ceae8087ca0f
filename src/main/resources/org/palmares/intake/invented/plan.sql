-- The lists of a made-up history, from the table "wanted" (seed, results, seats): made_list, in the order of the history, and
-- its lines, made_line.

-- A third of the races go over stages; the first does, so that every history has some.
CREATE OR REPLACE TEMP TABLE made_race AS
WITH numbered AS (
    SELECT n, w.seed, w.results, w.seats, hash(w.seed, 'race', n) AS race_key
    FROM wanted AS w, range(w.results // 1500 + 3) AS r (n)
),
kinds AS (
    SELECT
        *,
        n = 0 OR draw(race_key, 'kind') < 0.34 AS staged,
        capital(made_word((n * 7919 + abs(seed % 160000)) % 160000, 4)) AS town
    FROM numbered
),
drawn AS (
    SELECT
        *,
        CASE
            WHEN NOT staged THEN 0
            WHEN n = 0 OR draw(race_key, 'length') < 0.7 THEN 4 + CAST(floor(draw(race_key, 'stages') * 5) AS INTEGER)
            ELSE 21
        END AS stages,
        -- A short history is of the last years, so that it has several races.
        greatest(1945 + CAST(floor(draw(race_key, 'first') * 45) AS INTEGER), 2022 - results // 2000) AS first_year,
        100 + CAST(floor(draw(race_key, 'field') * 80) AS INTEGER) AS field
    FROM kinds
)
SELECT
    *,
    CASE
        WHEN staged THEN pick(['Tour of ', 'Ronde of ', 'Volta of '], draw(race_key, 'name'))
        ELSE pick(['Grand Prix of ', 'Classic of ', 'Circuit of '], draw(race_key, 'name'))
    END || town AS race_name,
    -- What it gives at the least, so that no more races are looked at than are wanted.
    sum((2024 - first_year) * (stages + 1) * field * 0.7) OVER (ORDER BY n) AS least_results
FROM drawn;

CREATE OR REPLACE TEMP TABLE made_list AS
WITH edition AS (
    SELECT r.*, y.year, hash(r.race_key, y.year) AS edition_key
    FROM made_race AS r, range(r.first_year, 2025) AS y (year)
    WHERE r.least_results - (2024 - r.first_year) * (r.stages + 1) * r.field * 0.7 < r.results
        AND draw(hash(r.race_key, y.year), 'held') >= 0.03
),
list AS (
    SELECT
        e.*,
        s.stage,
        hash(e.edition_key, s.stage) AS list_key,
        CASE
            WHEN e.stages > 0 AND s.stage = e.stages - 1 THEN 'against the clock'
            WHEN s.stage > 0 AND draw(hash(e.edition_key, s.stage), 'sort') < 0.45 THEN 'sprint'
            ELSE 'hills'
        END AS sort,
        CASE
            WHEN s.stage > 0 AND s.stage = e.stages - 1 THEN 15 + floor(draw(hash(e.edition_key, s.stage), 'km') * 40)
            WHEN s.stage > 0 THEN 130 + floor(draw(hash(e.edition_key, s.stage), 'km') * 90)
            WHEN e.stages = 0 THEN 180 + floor(draw(e.edition_key, 'km') * 80)
            ELSE 45 + e.stages * 165
        END AS distance_km
    FROM edition AS e, range(e.stages + 1) AS s (stage)
),
-- Who starts where, as numbers of the field: those who gave up at a stage are in no later list, and marked in the general one.
started AS (
    SELECT
        *,
        list_filter(range(field), lambda number: stage = 0 OR left_at(edition_key, number, stages) >= stage) AS numbers,
        make_date(CAST(year AS INTEGER), 1, 1)
            + CAST(45 + floor(draw(race_key, 'day') * 220) + greatest(stage - 1, 0) AS INTEGER) AS date
    FROM list
),
counted AS (
    SELECT *, len(numbers) AS lines, sum(len(numbers)) OVER (ORDER BY n, year, stage) AS lines_so_far
    FROM started
)
SELECT
    * EXCLUDE (numbers, lines, lines_so_far, results, least_results),
    CAST(least(lines, results - (lines_so_far - lines)) AS INTEGER) AS lines
FROM counted
WHERE lines_so_far - lines < results
ORDER BY n, year, stage;

-- Names are made once, not for each line.
CREATE OR REPLACE TEMP TABLE made_rider AS
SELECT c.rider, hash(w.seed, c.rider) AS rider_key, rider_name(hash(w.seed, c.rider)) AS rider_name,
    rider_nation(hash(w.seed, c.rider)) AS nation
FROM wanted AS w, range(w.seats * 64) AS c (rider)
WHERE c.rider % 64 < 16;

CREATE OR REPLACE TEMP TABLE made_team AS
SELECT t.team, y.year, team_name(w.seed, t.team, y.year) AS name
FROM wanted AS w, range(w.seats // 25) AS t (team), range(1945, 2025) AS y (year);

-- A table in order is read in order, and a list after the other is made of it.
CREATE OR REPLACE TEMP VIEW made_line AS
WITH arrived AS (
    SELECT
        *,
        list_sort(list_transform(
            list_filter(range(field), lambda number: stage = 0 OR left_at(edition_key, number, stages) >= stage),
            lambda number: 256 * arrival(
                list_key,
                hash(seed, career(seed, seat(edition_key, number, seats), year)),
                year - debut(seed, seat(edition_key, number, seats), year),
                left_at(edition_key, number, stages) <= CASE WHEN stage = 0 THEN greatest(stages, 1) ELSE stage END) + number))[:lines] AS arrivals
    FROM made_list
),
line AS (
    SELECT
        * EXCLUDE (arrivals),
        unnest(arrivals) % 256 AS number,
        unnest(arrivals) >= 2560000000 AS left_race,
        generate_subscripts(arrivals, 1) AS place
    FROM arrived
),
ridden AS (
    SELECT
        l.*,
        d.* EXCLUDE (rider),
        l.year - debut(l.seed, l.seat, l.year) AS season,
        CASE WHEN NOT l.left_race THEN gap_at(l.list_key, l.sort, l.place, l.stages > 0 AND l.stage = 0) END AS gap_s,
        CASE WHEN NOT l.left_race AND l.place > 1 THEN gap_at(l.list_key, l.sort, l.place - 1, l.stages > 0 AND l.stage = 0) END
            AS gap_before_s,
        round(l.distance_km / (CASE l.sort WHEN 'against the clock' THEN 0.012 ELSE 0.0095 END + 0.00002 * (l.year - 1945)
            + draw(l.list_key, 'speed') * 0.001)) AS winner_s
    FROM (
        SELECT *, seat(edition_key, number, seats) AS seat, career(seed, seat(edition_key, number, seats), year) AS rider
        FROM line
    ) AS l
    JOIN made_rider AS d ON d.rider = l.rider
)
SELECT
    n AS race,
    race_name,
    r.year,
    date,
    CASE WHEN stage = 0 THEN 'GENERAL' ELSE 'STAGE' END AS classification,
    CASE WHEN stage > 0 THEN stage END AS stage,
    distance_km,
    CASE WHEN NOT left_race THEN place END AS rank,
    CASE
        WHEN NOT left_race THEN 'FINISHED'
        ELSE pick(['DNF', 'DNF', 'DNF', 'DNF', 'OTL', 'DNS'], draw(edition_key, -number))
    END AS status,
    rider,
    rider_key,
    rider_name,
    nation,
    r.year - season - 19 - CAST(floor(draw(rider_key, 'age') * 5) AS INTEGER) AS birth_year,
    t.name AS team,
    number + 1 AS bib,
    -- Of old races the times of the first twenty are known.
    CASE WHEN r.year >= 1970 OR place <= 20 THEN winner_s + gap_s END AS time_s,
    CASE WHEN r.year >= 1970 OR place <= 20 THEN gap_s END AS gap_s,
    gap_s = gap_before_s AS same_time
FROM ridden AS r
JOIN made_team AS t
    ON t.team = (r.seat + CAST(hash(r.rider_key, r.season // 3) % 1000 AS INTEGER)) % (r.seats // 25) AND t.year = r.year;
