-- A printed name as people write it: given names first, no capitals throughout. IZAGIRRE INSAUSTI Ion is Ion Izagirre
-- Insausti; a name without capital words is left as it is, for its order can't be told. An initial (J.P.) is no surname, and
-- ß among capitals is one.
CREATE OR REPLACE MACRO display_name(printed) AS
    array_join(
        list_transform(
            list_transform(
                [string_split(regexp_replace(trim(printed), '\s+', ' ', 'g'), ' ')],
                lambda words: list_concat(
                    list_filter(words, lambda word: NOT is_capital_word(word)),
                    list_filter(words, lambda word: is_capital_word(word))))[1],
            lambda word: CASE WHEN ends_with(word, '.') THEN word ELSE title_case(word) END),
        ' ');
