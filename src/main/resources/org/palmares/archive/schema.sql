-- The archive: one file, opened by any DuckDB client. Created once, in this order; the version is Archive.SCHEMA_VERSION.
-- What each column means, its unit and what it may hold: the table "dictionary" (datasets/dictionary.csv).
-- Seconds everywhere for time, to the thousandth; kilometres for distance. NULL is unknown; a gap of 0 is the same time.

CREATE TABLE schema_version (
    version         INTEGER NOT NULL,
    datasets_digest VARCHAR NOT NULL,
    palmares        VARCHAR NOT NULL
);

CREATE TABLE dictionary (
    table_name  VARCHAR NOT NULL,
    column_name VARCHAR NOT NULL,
    type        VARCHAR NOT NULL,
    unit        VARCHAR,
    required    BOOLEAN NOT NULL,
    in_file     BOOLEAN NOT NULL,
    allowed     VARCHAR,
    refers_to   VARCHAR,
    meaning     VARCHAR NOT NULL,
    PRIMARY KEY (table_name, column_name)
);

CREATE TABLE source (
    source_id VARCHAR PRIMARY KEY,
    title     VARCHAR NOT NULL,
    kind      VARCHAR NOT NULL,
    priority  INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 9),
    note      VARCHAR
);

CREATE TABLE nation (
    nation VARCHAR PRIMARY KEY,
    iso2   VARCHAR NOT NULL UNIQUE,
    name   VARCHAR NOT NULL,
    source VARCHAR NOT NULL
);

CREATE TABLE region_group (
    group_id VARCHAR NOT NULL,
    name     VARCHAR NOT NULL,
    region   VARCHAR NOT NULL,
    source   VARCHAR NOT NULL,
    PRIMARY KEY (group_id, region)
);

CREATE TABLE place (
    place_id     VARCHAR PRIMARY KEY,
    name         VARCHAR NOT NULL,
    precision    VARCHAR NOT NULL CHECK (precision IN ('town', 'province', 'region')),
    municipality VARCHAR,
    province     VARCHAR,
    region       VARCHAR,
    nation       VARCHAR NOT NULL,
    lat          DOUBLE CHECK (lat BETWEEN -90 AND 90),
    lon          DOUBLE CHECK (lon BETWEEN -180 AND 180),
    source       VARCHAR NOT NULL,
    CHECK ((lat IS NULL) = (lon IS NULL))
);

CREATE TABLE race (
    race_id          VARCHAR PRIMARY KEY,
    name             VARCHAR NOT NULL,
    kind             VARCHAR CHECK (kind IN ('one-day', 'stage-race')),
    category         VARCHAR NOT NULL DEFAULT 'men' CHECK (category IN ('men', 'women')),
    nation           VARCHAR,
    home_place       VARCHAR,
    home_region      VARCHAR,
    home_group       VARCHAR,
    first_year       INTEGER,
    winners_complete BOOLEAN NOT NULL,
    source           VARCHAR NOT NULL
);

CREATE TABLE race_alias (
    race_id VARCHAR NOT NULL,
    alias   VARCHAR NOT NULL,
    source  VARCHAR NOT NULL,
    PRIMARY KEY (race_id, alias)
);

CREATE TABLE race_set (
    set_id  VARCHAR NOT NULL,
    name    VARCHAR NOT NULL,
    race_id VARCHAR NOT NULL,
    source  VARCHAR NOT NULL,
    PRIMARY KEY (set_id, race_id)
);

-- What a source calls a race by itself: one key is one race, and two keys of one family are two.
CREATE TABLE race_key (
    family  VARCHAR NOT NULL,
    key     VARCHAR NOT NULL,
    race_id VARCHAR NOT NULL,
    source  VARCHAR NOT NULL,
    PRIMARY KEY (family, key)
);

CREATE TABLE edition (
    race_id       VARCHAR NOT NULL REFERENCES race (race_id),
    year          INTEGER NOT NULL CHECK (year BETWEEN 1860 AND 2200),
    held          VARCHAR NOT NULL CHECK (held IN ('held', 'not-held', 'disputed', 'unknown')),
    cause         VARCHAR CHECK (cause IN ('war', 'pandemic', 'funds', 'replaced', 'not-organised', 'weather', 'voided')),
    ordinal       INTEGER,
    date          DATE,
    last_date     DATE,
    official_name VARCHAR,
    uci_class     VARCHAR,
    start_place   VARCHAR,
    finish_place  VARCHAR,
    distance_km   DECIMAL(7, 2) CHECK (distance_km > 0),
    stage_count   INTEGER CHECK (stage_count > 0),
    avg_speed_kmh DECIMAL(6, 3) CHECK (avg_speed_kmh > 0),
    no_speed      VARCHAR
        CHECK (no_speed IN ('interrupted', 'neutralised', 'annulled-stage', 'shortened', 'doubtful')),
    decided_on    VARCHAR CHECK (decided_on IN ('time', 'points', 'other')),
    no_winner     VARCHAR CHECK (no_winner IN ('struck-out', 'not-awarded', 'team')),
    won_how       VARCHAR,
    note          VARCHAR,
    source        VARCHAR NOT NULL,
    PRIMARY KEY (race_id, year),
    CHECK (date IS NULL OR year(date) = year),
    CHECK (last_date IS NULL OR year(last_date) = year),
    CHECK (last_date IS NULL OR date IS NULL OR last_date >= date),
    CHECK (cause IS NULL OR held = 'not-held'),
    CHECK (no_winner IS NULL OR held = 'held')
);

CREATE TABLE stage (
    race_id      VARCHAR NOT NULL,
    year         INTEGER NOT NULL,
    stage        VARCHAR NOT NULL,
    date         DATE,
    start        VARCHAR,
    finish       VARCHAR,
    distance_km  DECIMAL(7, 2),
    winner       VARCHAR,
    source_id    VARCHAR NOT NULL,
    PRIMARY KEY (race_id, year, stage)
);

CREATE TABLE rider (
    rider_id          VARCHAR PRIMARY KEY,
    name              VARCHAR NOT NULL,
    nation            VARCHAR,
    birth_date        DATE,
    birth_place       VARCHAR,
    birth_place_basis VARCHAR CHECK (birth_place_basis IN ('born', 'described-as-from')),
    source            VARCHAR NOT NULL
);

CREATE TABLE rider_alias (
    rider_id VARCHAR NOT NULL,
    alias    VARCHAR NOT NULL,
    reason   VARCHAR,
    source   VARCHAR NOT NULL,
    PRIMARY KEY (rider_id, alias)
);

-- Races that somebody decided are one, with what the one that is no more had, so that this can be undone.
CREATE TABLE race_merge (
    race_id      VARCHAR PRIMARY KEY,
    into_race_id VARCHAR NOT NULL,
    reason       VARCHAR NOT NULL,
    before       VARCHAR NOT NULL,
    CHECK (race_id <> into_race_id)
);

-- What a source calls a rider by itself: one key is one person, and two keys of one family are two.
CREATE TABLE rider_key (
    family   VARCHAR NOT NULL,
    key      VARCHAR NOT NULL,
    rider_id VARCHAR NOT NULL,
    source   VARCHAR NOT NULL,
    PRIMARY KEY (family, key)
);

-- Two ids that somebody decided are one person. Claims keep the id they came with, so that this can be undone.
CREATE TABLE rider_merge (
    rider_id      VARCHAR PRIMARY KEY,
    into_rider_id VARCHAR NOT NULL,
    reason        VARCHAR NOT NULL,
    CHECK (rider_id <> into_rider_id)
);

-- Who was taken for whom, and why: a name of an import and a rider, or two riders that an import left apart.
CREATE TABLE identity_decision (
    import_id      INTEGER NOT NULL,
    name           VARCHAR NOT NULL,
    rider_id       VARCHAR NOT NULL,
    other_rider_id VARCHAR NOT NULL,
    verdict        VARCHAR NOT NULL CHECK (verdict IN ('one', 'two', 'review')),
    probability    DOUBLE NOT NULL CHECK (probability BETWEEN 0 AND 1),
    evidence       VARCHAR NOT NULL
);

CREATE SEQUENCE import_number START 1;

CREATE TABLE import_log (
    import_id      INTEGER PRIMARY KEY,
    file           VARCHAR NOT NULL,
    format         VARCHAR NOT NULL,
    digest         VARCHAR NOT NULL,
    source_id      VARCHAR NOT NULL,
    lines_read     INTEGER NOT NULL,
    lines_rejected INTEGER NOT NULL
);

-- A result line as one source states it. Nothing is ever overwritten here. That its race, edition and source are there is a data
-- test (palmares check): foreign keys would be an index of every claim each, and a third of an import's time.
CREATE TABLE claim (
    import_id      INTEGER NOT NULL,
    line           INTEGER NOT NULL,
    race_id        VARCHAR NOT NULL,
    year           INTEGER NOT NULL,
    classification VARCHAR NOT NULL
        CHECK (classification IN ('GENERAL', 'STAGE', 'POINTS', 'MOUNTAINS', 'YOUTH', 'TEAM')),
    stage          VARCHAR,
    rider_id       VARCHAR NOT NULL,
    rank           INTEGER CHECK (rank >= 1),
    rank_raced     INTEGER CHECK (rank_raced >= 1),
    status         VARCHAR NOT NULL CHECK (status IN ('FINISHED', 'DNF', 'DNS', 'OTL', 'DSQ', 'REL')),
    time_s         DOUBLE CHECK (time_s > 0),
    gap_s          DOUBLE CHECK (gap_s >= 0),
    gap_raced_s    DOUBLE CHECK (gap_raced_s >= 0),
    points         DOUBLE,
    team           VARCHAR,
    bib            INTEGER,
    nation_raced   VARCHAR,
    source_id      VARCHAR NOT NULL,
    rider_key      VARCHAR,
    age            INTEGER,
    mark           VARCHAR
);

-- The claims resolved by the rule in resolve.sql: one row a rider in a classification.
CREATE TABLE result (
    race_id        VARCHAR NOT NULL,
    year           INTEGER NOT NULL,
    classification VARCHAR NOT NULL,
    stage          VARCHAR,
    rider_id       VARCHAR NOT NULL,
    rank           INTEGER,
    rank_raced     INTEGER,
    status         VARCHAR NOT NULL,
    time_s         DOUBLE,
    gap_s          DOUBLE,
    gap_raced_s    DOUBLE,
    points         DOUBLE,
    team           VARCHAR,
    bib            INTEGER,
    nation_raced   VARCHAR,
    source_id      VARCHAR NOT NULL,
    claim_count    INTEGER NOT NULL
);

CREATE TABLE disputed_value (
    subject   VARCHAR NOT NULL CHECK (subject IN ('edition', 'rider')),
    race_id   VARCHAR,
    year      INTEGER,
    rider_id  VARCHAR,
    field     VARCHAR NOT NULL,
    value     VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL,
    chosen    BOOLEAN NOT NULL
);

CREATE TABLE reject (
    import_id   INTEGER NOT NULL,
    file        VARCHAR NOT NULL,
    line        INTEGER NOT NULL,
    text        VARCHAR NOT NULL,
    reason      VARCHAR NOT NULL,
    kind        VARCHAR NOT NULL DEFAULT 'line' CHECK (kind IN ('line', 'list')),
    taken_in_by INTEGER
);

-- What an import added besides claims, and editions as they were before it, so that it can be taken back.
CREATE TABLE import_made (
    import_id INTEGER NOT NULL,
    what      VARCHAR NOT NULL CHECK (what IN ('source', 'race', 'edition', 'stage', 'rider', 'place')),
    id        VARCHAR NOT NULL,
    year      INTEGER,
    stage     VARCHAR
);

CREATE TABLE edition_before (
    import_id   INTEGER NOT NULL,
    race_id     VARCHAR NOT NULL,
    year        INTEGER NOT NULL,
    held        VARCHAR NOT NULL,
    date        DATE,
    uci_class   VARCHAR,
    distance_km DECIMAL(7, 2),
    note        VARCHAR,
    no_winner   VARCHAR
);

-- A fact of a rider, a race or an edition as an import tells it; in_use where it filled what was unknown, or was "before".
CREATE TABLE fact_claim (
    import_id INTEGER NOT NULL,
    line      INTEGER NOT NULL,
    subject   VARCHAR NOT NULL CHECK (subject IN ('rider', 'race', 'edition')),
    rider_id  VARCHAR,
    race_id   VARCHAR,
    year      INTEGER,
    field     VARCHAR NOT NULL,
    value     VARCHAR NOT NULL,
    before    VARCHAR,
    in_use    BOOLEAN NOT NULL,
    CHECK ((rider_id IS NULL) <> (race_id IS NULL))
);

-- A team as printed; teams change their names each year, and are not followed through those changes.
CREATE VIEW team AS
SELECT team AS name, min(year) AS first_year, max(year) AS last_year, count(*) AS results
FROM result
WHERE team IS NOT NULL
GROUP BY team;

-- The names a race was run under, in order: its lineage.
CREATE VIEW race_name AS
SELECT race_id, official_name AS name, min(year) AS first_year, max(year) AS last_year, count(*) AS editions
FROM edition
WHERE official_name IS NOT NULL
GROUP BY race_id, official_name;

COMMENT ON TABLE schema_version IS 'What made this file: the version of this schema, the data, and palmares';
COMMENT ON TABLE dictionary IS 'What each column of each table means, its unit and what it may hold';
COMMENT ON TABLE source IS 'Who says so: a page, file or report, with the priority by which it is believed';
COMMENT ON TABLE nation IS 'Nations by UCI and ISO code';
COMMENT ON TABLE region_group IS 'Regions that count as home together';
COMMENT ON TABLE place IS 'Towns of births, starts and finishes, with region and coordinates';
COMMENT ON TABLE race IS 'A race through all its editions and names';
COMMENT ON TABLE race_alias IS 'Other names that files call a race by';
COMMENT ON TABLE race_set IS 'Races that people speak of together, such as the monuments';
COMMENT ON TABLE race_key IS 'What each source calls a race by itself';
COMMENT ON TABLE edition IS 'A year of a race, held or not, with the cause';
COMMENT ON TABLE stage IS 'A stage of an edition, as far as imported';
COMMENT ON TABLE rider IS 'A person, however spelt';
COMMENT ON TABLE rider_alias IS 'Other spellings of a rider''s name';
COMMENT ON TABLE race_merge IS 'Races that somebody decided are one; can be undone';
COMMENT ON TABLE rider_key IS 'What each source calls a rider by itself';
COMMENT ON TABLE identity_decision IS 'Who was taken for whom by an import, and why';
COMMENT ON TABLE rider_merge IS 'Two ids that somebody decided are one person; can be undone';
COMMENT ON TABLE import_log IS 'Which files were taken in, by content';
COMMENT ON TABLE claim IS 'A result line as one source states it; never overwritten';
COMMENT ON TABLE result IS 'The claims resolved: one row a rider in a classification';
COMMENT ON TABLE disputed_value IS 'Values of editions and riders on which sources differ';
COMMENT ON TABLE reject IS 'Lines of files that could not be read, with the reason';
COMMENT ON TABLE import_made IS 'What an import added besides claims, so that it can be taken back';
COMMENT ON TABLE edition_before IS 'Editions as they were before an import told more of them';
COMMENT ON TABLE fact_claim IS 'Facts of riders, races and editions as imports tell them';
COMMENT ON VIEW team IS 'Teams as printed, with their years';
COMMENT ON VIEW race_name IS 'The names a race was run under, in order: its lineage';
