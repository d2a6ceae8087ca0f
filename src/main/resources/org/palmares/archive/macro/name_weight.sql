-- How much two name keys speak for one person, in bits. rarity: of the less rare of the two, how few would bear it by chance, as
-- name_rarity() gives it; shared: the same of the words that both have, by shared_rarity(), or 0. The same name: 4 to 7 by rarity; a
-- transliteration, more words of a name, or a letter, short or foreign form that differs, a little less of it each; words in common,
-- -6 to -0.5 by how rare they are together; else what name_bits() says.
CREATE OR REPLACE MACRO name_weight(one_key, other_key, rarity, shared) AS
    list_transform(
        [struct_pack(
            same := one_key = other_key,
            kind := name_bits(one_key, other_key),
            near := are_near(one_key, other_key) OR are_near(given_names(one_key), given_names(other_key)),
            initials := are_initials(one_key, other_key),
            rarity := least(7, rarity),
            shared := shared)],
        lambda n: CASE
            WHEN n.same THEN greatest(4, n.rarity)
            WHEN n.kind = 2 THEN greatest(2, n.rarity - 1)
            WHEN n.kind = 1 THEN greatest(1, n.rarity - 1.5)
            WHEN n.kind >= -6 AND n.near THEN greatest(0, n.rarity - 3)
            WHEN n.kind = 0 AND NOT n.initials THEN -2.5
            WHEN n.kind = -6 THEN greatest(-6, least(-0.5, n.shared - 6))
            ELSE n.kind
        END)[1];
