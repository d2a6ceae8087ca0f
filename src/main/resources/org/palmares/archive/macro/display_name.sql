-- A printed name as people write it: given names first, no capitals throughout. IZAGIRRE INSAUSTI Ion is Ion Izagirre
-- Insausti; a name without capital words is left as it is, for its order can't be told.
CREATE OR REPLACE MACRO display_name(printed) AS
    array_join(
        list_transform(
            list_concat(
                list_filter(
                    string_split(regexp_replace(trim(printed), '\s+', ' ', 'g'), ' '),
                    lambda word: word <> upper(word) OR length(word) < 2),
                list_filter(
                    string_split(regexp_replace(trim(printed), '\s+', ' ', 'g'), ' '),
                    lambda word: word = upper(word) AND length(word) >= 2)),
            lambda word: title_case(word)),
        ' ');
