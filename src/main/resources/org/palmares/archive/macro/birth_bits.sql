-- How much two years of birth, each known to a year from an age, speak for one person, in bits.
CREATE OR REPLACE MACRO birth_bits(one_year, other_year) AS
    CASE
        WHEN one_year IS NULL OR other_year IS NULL THEN 0
        WHEN abs(one_year - other_year) <= 1 THEN 3
        WHEN abs(one_year - other_year) = 2 THEN -2
        ELSE -9
    END;
