-- The first second of each class of so many seconds: 0, 10, 20, 30, 40, 50.
-- step_s INTEGER: 1 to 60.
-- Columns: second.
CREATE OR REPLACE MACRO seconds_of_a_minute(step_s) AS TABLE
SELECT CAST(each AS INTEGER) AS second
FROM (SELECT unnest(generate_series(0, 59, step_s)) AS each);
