-- Where an import lies before it is understood. Temporary: nothing of it outlives the connection.
--
-- What the steps of an import hand one another, and which of them makes it:
--   input               ScratchDuckDb.java  the rows of a table file, as they are
--   csv_record          CsvRecords.java     the lines of a CSV file that DuckDB can't cut by itself
--   mapped_cells        TableFile.java      those rows under the model's names
--   read_time           table_cells.sql     what the distinct texts of a column mean, so that each is read once
--   read_rank           table_cells.sql     the same
--   read_status         table_cells.sql     the same
--   read_bib            table_cells.sql     the same
--   read_distance       table_cells.sql     the same
--   read_rider          table_values.sql    the same
--   read_date           table_values.sql    the same
--   mapped_list         table_rows.sql      which list each row is of
--   mapped_judged       table_rows.sql      the rows with what their cells mean
--   staged_sheet        staging.sql         one result list of one edition
--   staged_line         staging.sql         what the lists say, one entry a statement
--   staged_text         staging.sql         how each entry stands in the file
--   staged_text         TableFile.java      the same, of a table file, before anything else is known of it
--   staged_reject       staging.sql         lines that were not understood
--   staged_outcome      staging.sql         lines that say of an edition that nobody won it, or that it was not held
--   staged_note         staging.sql         what the user should know
--   staged_name         duplicates.sql      the names that lines have
--   staged_new_race     new_races.sql       races made for this import
--   staged_appearance   persons.sql         a name in one edition
--   staged_entry        persons.sql         the lines of an appearance
--   staged_member       persons.sql         who may be one person: appearances, and riders of the archive
--   staged_member       fact_people.sql     the same, of the rows of a table of people
--   staged_spelling     spellings.sql        how a member is spelt
--   staged_pair         persons.sql         two members that may be one person
--   staged_known        persons.sql         the riders of the archive that are members
--   staged_known_claim  persons.sql         what is known of them in these editions
--   staged_season       persons.sql         the years of a member
--   staged_evidence     persons.sql         what speaks for and against a pair
--   staged_evidence     fact_people.sql     the same, of the rows of a table of people
--   staged_person       Clusters.java       which members are one person
--   staged_person       fact_people.sql     the same, of the rows of a table of people
--   staged_new_rider    new_riders.sql      riders made for this import
--   read_nation         fact_values.sql     what the distinct texts of nations mean
--   told_place          fact_values.sql     the places that a table tells of, or names
--   fresh_place         fact_values.sql     those of them that are made for this import
--   told_person         fact_people.sql     the rows of a table of people
--   told_race           fact_races.sql      the rows of a table of races and editions
--   told_fact           told_people.sql     what such rows tell, a value each
--   told_fact           told_races.sql      the same, of races and editions
--   removed_made        remove_import.sql   what an import that is taken back had made
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

-- How an entry stands in its file: apart from the rest, for it is long, and asked for only where something is wrong.
CREATE OR REPLACE TEMP TABLE staged_text (
    entry INTEGER NOT NULL,
    text  VARCHAR NOT NULL
);

CREATE OR REPLACE TEMP TABLE staged_reject (
    line   INTEGER NOT NULL,
    text   VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    kind   VARCHAR NOT NULL DEFAULT 'line'
);

-- Rows that say of an edition that it was not held or that nobody won it, where others have a rider.
CREATE OR REPLACE TEMP TABLE staged_outcome (
    sheet     INTEGER NOT NULL,
    line      INTEGER NOT NULL,
    text      VARCHAR NOT NULL,
    reason    VARCHAR NOT NULL,
    held      VARCHAR NOT NULL,
    cause     VARCHAR,
    no_winner VARCHAR
);

-- What the user should know at once, each a sentence.
CREATE OR REPLACE TEMP TABLE staged_note (
    text VARCHAR NOT NULL
);
