-- Whether two name keys are the same but for words of which one has the initial only: "a dupont" and "alain dupont".
CREATE OR REPLACE MACRO are_initials(one_key, other_key) AS
    len(string_split(one_key, ' ')) = len(string_split(other_key, ' '))
        AND array_sort(list_transform(string_split(one_key, ' '), lambda word: left(word, 1)))
            = array_sort(list_transform(string_split(other_key, ' '), lambda word: left(word, 1)))
        AND len(list_filter(
                string_split(one_key, ' '),
                lambda word: length(word) > 1 AND NOT list_contains(string_split(other_key, ' '), word)
                    AND NOT list_contains(string_split(other_key, ' '), left(word, 1)))) = 0
        AND len(list_filter(
                string_split(other_key, ' '),
                lambda word: length(word) > 1 AND NOT list_contains(string_split(one_key, ' '), word)
                    AND NOT list_contains(string_split(one_key, ' '), left(word, 1)))) = 0;
