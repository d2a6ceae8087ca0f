-- An age in whole years and days: 19 y 355 d. NULL where one of the days is not known.
CREATE OR REPLACE MACRO age_text(birth_date, a_day) AS
    date_sub('year', birth_date, a_day) || ' y '
    || date_diff('day', CAST(birth_date + to_years(CAST(date_sub('year', birth_date, a_day) AS INTEGER)) AS DATE), a_day)
    || ' d';
