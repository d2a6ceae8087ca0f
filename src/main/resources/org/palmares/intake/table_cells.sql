-- From the temporary view "mapped", whose columns are the model's and all text: each distinct cell of a result is read once.
CREATE OR REPLACE TEMP TABLE read_time AS
SELECT cell, read_time_cell(cell) AS read
FROM (SELECT time AS cell FROM mapped WHERE time IS NOT NULL UNION SELECT gap FROM mapped WHERE gap IS NOT NULL);

CREATE OR REPLACE TEMP TABLE read_rank AS
SELECT cell, read_rank_cell(cell) AS read
FROM (SELECT DISTINCT rank AS cell FROM mapped WHERE rank IS NOT NULL);

CREATE OR REPLACE TEMP TABLE read_status AS
SELECT cell, read_status_cell(cell) AS read
FROM (SELECT DISTINCT status AS cell FROM mapped WHERE status IS NOT NULL);

CREATE OR REPLACE TEMP TABLE read_bib AS
SELECT cell, whole_number_of(cell) AS number
FROM (SELECT DISTINCT bib AS cell FROM mapped WHERE bib IS NOT NULL);

CREATE OR REPLACE TEMP TABLE read_distance AS
SELECT cell, bare, number_of(bare) AS km
FROM (
    SELECT cell, regexp_replace(cell, ' ?km$', '', 'i') AS bare
    FROM (SELECT DISTINCT distance_km AS cell FROM mapped WHERE distance_km IS NOT NULL)
);
