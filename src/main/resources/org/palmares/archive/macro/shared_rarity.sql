-- How rare the words are together that two names have in common, in bits as name_rarity() counts them: 0 where the first names differ, for
-- brothers share their surnames. Words of one letter or two, and what stands before surnames (van, della), tell nothing.
-- words, riders: of the one name, as name_rarity() gives them. other_key: the other's key. one_name, other_name: both as printed.
CREATE OR REPLACE MACRO shared_rarity(words, riders, other_key, one_name, other_name) AS
    CASE
        WHEN split_part(fold_name(one_name), ' ', 1) <> split_part(fold_name(other_name), ' ', 1) THEN 0
        ELSE list_transform(
            [list_filter(
                list_intersect(map_keys(words), string_split(other_key, ' ')),
                lambda word: length(word) > 2 AND word NOT IN ('van', 'den', 'der', 'del', 'della', 'dos', 'las', 'los', 'ten', 'ter', 'von'))],
            lambda common: coalesce(list_sum(list_transform(common, lambda word: words[word])), 0) - log2(riders))[1]
    END;
