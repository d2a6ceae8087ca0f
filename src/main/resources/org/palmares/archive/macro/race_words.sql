-- The ids in a list with commas between. race TEXT.
CREATE OR REPLACE MACRO race_words(race) AS string_split(replace(race, ', ', ','), ',');
