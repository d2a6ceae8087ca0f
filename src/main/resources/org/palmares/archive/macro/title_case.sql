-- A word in capitals with only its first letter left one, in each part of a hyphenated word; other words are left as they are.
CREATE OR REPLACE MACRO title_case(word) AS
    CASE
        WHEN replace(word, 'ß', 'SS') = upper(replace(word, 'ß', 'SS'))
            THEN array_join(
                list_transform(
                    string_split(word, '-'),
                    lambda part: CASE
                        WHEN regexp_matches(part, '^[DLO][''’].')
                            THEN left(part, 3) || lower(substr(part, 4))
                        ELSE upper(left(part, 1)) || lower(substr(part, 2))
                    END),
                '-')
        ELSE word
    END;
