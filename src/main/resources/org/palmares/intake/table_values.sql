-- Numbers, names and dates, whatever a table tells of. The views rider_cell and date_cell have the cells; each distinct one is
-- read once. Parameter date_order: 'dmy', 'mdy', or NULL to tell it from the file.

-- A number may have a decimal comma; 1,234 may as well be a thousand, and is no number here.
CREATE OR REPLACE TEMP MACRO number_of(cell) AS
    CASE
        WHEN isfinite(TRY_CAST(cell AS DOUBLE)) THEN TRY_CAST(cell AS DOUBLE)
        WHEN regexp_full_match(cell, '[+-]?([0-9]+,[0-9]{1,2}|0,[0-9]+|[0-9]{4,},[0-9]+)')
            THEN TRY_CAST(replace(cell, ',', '.') AS DOUBLE)
    END;

CREATE OR REPLACE TEMP MACRO whole_number_of(cell) AS
    CASE WHEN number_of(cell) = trunc(number_of(cell)) THEN TRY_CAST(number_of(cell) AS INTEGER) END;

CREATE OR REPLACE TEMP TABLE read_rider AS
SELECT
    cell,
    CASE WHEN starts_with(read, 'refused ') THEN substr(read, 9) END AS reason,
    split_part(substr(read, 7), chr(31), 1) AS name,
    nullif(split_part(read, chr(31), 2), '') AS mark,
    nullif(split_part(read, chr(31), 3), '') AS nation
FROM (
    SELECT cell, read_rider_cell(cell) AS read
    FROM (SELECT DISTINCT cell FROM rider_cell WHERE cell IS NOT NULL)
);

-- Day and month are told apart by the dates of the file in which one of them is over 12; with full stops the day is first.
CREATE OR REPLACE TEMP TABLE read_date AS
WITH parted AS (
    SELECT
        cell,
        coalesce(
            TRY_CAST(cell AS DATE),
            CAST(TRY_CAST(cell AS TIMESTAMP) AS DATE),
            CAST(try_strptime(cell, ['%d.%m.%Y', '%d %B %Y', '%B %d, %Y', '%B %d %Y', '%d %b %Y', '%d-%b-%Y', '%Y%m%d']) AS DATE)) AS told,
        TRY_CAST(regexp_extract(cell, '^([0-9]{1,2})([/-])([0-9]{1,2})[/-]([0-9]{4})$', 1) AS INTEGER) AS first,
        TRY_CAST(regexp_extract(cell, '^([0-9]{1,2})([/-])([0-9]{1,2})[/-]([0-9]{4})$', 3) AS INTEGER) AS second,
        TRY_CAST(regexp_extract(cell, '^([0-9]{1,2})([/-])([0-9]{1,2})[/-]([0-9]{4})$', 4) AS INTEGER) AS year
    FROM (SELECT DISTINCT cell FROM date_cell WHERE cell IS NOT NULL)
),
ordered AS (
    SELECT
        *,
        coalesce(
            $date_order,
            CASE
                WHEN coalesce(bool_or(first > 12) OVER (), false) AND coalesce(bool_or(second > 12) OVER (), false) THEN 'both'
                WHEN coalesce(bool_or(first > 12) OVER (), false) THEN 'dmy'
                WHEN coalesce(bool_or(second > 12) OVER (), false) THEN 'mdy'
            END) AS date_order
    FROM parted
),
dated AS (
    SELECT
        *,
        coalesce(
            told,
            CASE
                WHEN date_order = 'dmy' OR (date_order = 'both' AND first > 12) OR first = second
                    THEN TRY_CAST(printf('%04d-%02d-%02d', year, second, first) AS DATE)
                WHEN date_order = 'mdy' OR (date_order = 'both' AND second > 12)
                    THEN TRY_CAST(printf('%04d-%02d-%02d', year, first, second) AS DATE)
            END) AS day
    FROM ordered
)
SELECT
    cell,
    day,
    CASE
        WHEN day IS NOT NULL THEN NULL
        WHEN first BETWEEN 1 AND 12 AND second BETWEEN 1 AND 12
            THEN 'the date ''' || cell || ''' has the day or the month first, and the file does not say which; say'
                || ' date_order = "dmy" or "mdy" in a mapping'
        ELSE 'the date ''' || cell || ''' is not written as 2023-04-01'
    END AS reason
FROM dated;
