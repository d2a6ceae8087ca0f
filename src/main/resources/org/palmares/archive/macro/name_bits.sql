-- How much two name keys that are not the same speak for one person, in bits: transliterations of each other or words joined, one
-- with more words (a second surname or given name), initials for given names, each word much alike, or no more than a word in common.
CREATE OR REPLACE MACRO name_bits(one_key, other_key) AS
    list_transform(
        [struct_pack(
            one := one_key,
            other := other_key,
            words := string_split(one_key, ' '),
            other_words := string_split(other_key, ' '),
            loose := loose_name(one_key),
            other_loose := loose_name(other_key))],
        lambda n: CASE
            WHEN array_sort(string_split(replace(n.loose, ' ', ''), '')) = array_sort(string_split(replace(n.other_loose, ' ', ''), ''))
                THEN 2
            -- Those words tell a son from his father, who may be called senior, or not.
            WHEN list_has_any(n.words, ['junior', 'jr', 'ii', 'iii', 'fils', 'filho', 'figlio', 'hijo'])
                <> list_has_any(n.other_words, ['junior', 'jr', 'ii', 'iii', 'fils', 'filho', 'figlio', 'hijo'])
                THEN -8
            WHEN len(list_intersect(n.words, n.other_words)) >= 2
                AND (list_has_all(n.words, n.other_words) OR list_has_all(n.other_words, n.words))
                THEN 1
            WHEN list_has_any(n.words, n.other_words) AND are_initials(n.one, n.other) THEN 0
            WHEN len(list_filter(
                    string_split(n.loose, ' '),
                    lambda word: list_max(list_transform(
                        string_split(n.other_loose, ' '), lambda other: jaro_winkler_similarity(word, other))) < 0.87)) = 0
                AND len(list_filter(
                    string_split(n.other_loose, ' '),
                    lambda word: list_max(list_transform(
                        string_split(n.loose, ' '), lambda other: jaro_winkler_similarity(word, other))) < 0.87)) = 0
                THEN 0
            WHEN len(list_filter(
                    string_split(n.loose, ' '),
                    lambda word: length(word) > 2 AND list_contains(string_split(n.other_loose, ' '), word))) > 0
                THEN -6
            WHEN jaro_winkler_similarity(n.loose, n.other_loose) >= 0.85 THEN -6
            ELSE -20
        END)[1];
