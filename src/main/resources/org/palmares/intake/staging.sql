-- Where an import lies before it is understood. Temporary: nothing of it outlives the connection.
CREATE OR REPLACE TEMP TABLE staged_sheet (
    sheet          INTEGER NOT NULL,
    race_name      VARCHAR,
    race_id        VARCHAR,
    year           INTEGER,
    classification VARCHAR NOT NULL,
    stage          VARCHAR,
    date           DATE,
    start          VARCHAR,
    finish         VARCHAR,
    distance_km    DOUBLE,
    uci_class      VARCHAR,
    race_key       VARCHAR
);

-- One entry a statement; a line of a page may hold several, such as the first three of an edition.
CREATE OR REPLACE TEMP TABLE staged_line (
    entry       INTEGER NOT NULL,
    sheet       INTEGER NOT NULL,
    line        INTEGER NOT NULL,
    text        VARCHAR NOT NULL,
    rider       VARCHAR NOT NULL,
    mark        VARCHAR,
    nation      VARCHAR,
    team        VARCHAR,
    bib         INTEGER,
    rank        INTEGER,
    rank_raced  INTEGER,
    status      VARCHAR NOT NULL,
    time_s      DOUBLE,
    gap_s       DOUBLE,
    gap_raced_s DOUBLE,
    points      DOUBLE,
    rider_key   VARCHAR,
    age         INTEGER
);

CREATE OR REPLACE TEMP TABLE staged_reject (
    line   INTEGER NOT NULL,
    text   VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    kind   VARCHAR NOT NULL DEFAULT 'line'
);

-- What the user should know at once, each a sentence.
CREATE OR REPLACE TEMP TABLE staged_note (
    text VARCHAR NOT NULL
);
