-- How much two name keys speak for one person, in bits. rarity: of the less rare of the two, how few would bear it by chance, as
-- name_rarity() gives it. The same name: 4 to 7 by rarity; a transliteration, more words of a name, or a letter, short
-- or foreign form that differs, a little less of it each; else what name_bits() says.
CREATE OR REPLACE MACRO name_weight(one_key, other_key, rarity) AS
    CASE
        WHEN one_key = other_key THEN greatest(4, least(7, rarity))
        ELSE list_transform([name_bits(one_key, other_key)], lambda kind: CASE
            WHEN kind = 2 THEN greatest(2, least(7, rarity) - 1)
            WHEN kind = 1 THEN greatest(1, least(7, rarity) - 1.5)
            WHEN kind >= -6 AND are_near(given_names(one_key), given_names(other_key)) THEN greatest(0, least(7, rarity) - 3)
            WHEN kind = 0 AND NOT are_initials(one_key, other_key) THEN -1.5
            ELSE kind
        END)[1]
    END;
