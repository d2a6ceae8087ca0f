-- How much the years between the nearest appearances speak for one person, in bits: nothing up to 7, then ever less; a career
-- that would be longer than 24 years speaks against it too.
CREATE OR REPLACE MACRO silence_bits(years_between, career_years) AS
    CASE
        WHEN years_between IS NULL OR years_between <= 7 THEN 0
        WHEN years_between <= 9 THEN -0.5
        WHEN years_between <= 11 THEN -2
        WHEN years_between <= 14 THEN -4.5
        WHEN years_between <= 19 THEN -6.5
        ELSE -10
    END + CASE WHEN career_years > 35 THEN -8 WHEN career_years > 24 THEN -3 ELSE 0 END;
