-- How much two name keys that are not the same speak for one person, in bits: transliterations of each other or words joined, one
-- with more words (a second surname or given name), initials for given names, much alike, or no more than a word in common.
CREATE OR REPLACE MACRO name_bits(one_key, other_key) AS
    CASE
        WHEN name_letters(one_key) = name_letters(other_key) THEN 2
        WHEN len(list_intersect(string_split(one_key, ' '), string_split(other_key, ' '))) >= 2
            AND (list_has_all(string_split(one_key, ' '), string_split(other_key, ' '))
                OR list_has_all(string_split(other_key, ' '), string_split(one_key, ' ')))
            THEN 1
        WHEN list_has_any(string_split(one_key, ' '), string_split(other_key, ' '))
            AND are_initials(one_key, other_key)
            THEN 0
        WHEN jaro_winkler_similarity(loose_name(one_key), loose_name(other_key)) >= 0.93 THEN 0
        WHEN list_has_any(
                list_filter(string_split(loose_name(one_key), ' '), lambda word: length(word) > 2),
                list_filter(string_split(loose_name(other_key), ' '), lambda word: length(word) > 2))
            THEN -6
        WHEN jaro_winkler_similarity(loose_name(one_key), loose_name(other_key)) >= 0.85 THEN -6
        ELSE -20
    END;
