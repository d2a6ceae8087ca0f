-- The first year of a year's decade: 1989 is in 1980.
CREATE OR REPLACE MACRO decade_of(a_year) AS CAST(floor(a_year / 10) * 10 AS INTEGER);
