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
