-- Whether two name keys are the same but for a letter in a word, or for a short form (jos joseph, chris christopher): each word of the
-- one has such a word in the other. One letter for another in a short word, as in mario and marco, makes another name.
CREATE OR REPLACE MACRO are_near(one_key, other_key) AS
    list_transform(
        [struct_pack(ones := string_split(one_key, ' '), others := string_split(other_key, ' '))],
        lambda n: len(n.ones) = len(n.others)
            AND len(list_filter(
                list_concat(
                    list_transform(n.ones, lambda w: struct_pack(word := w, others := n.others)),
                    list_transform(n.others, lambda w: struct_pack(word := w, others := n.ones))),
                lambda each: len(list_filter(
                    each.others,
                    lambda o: o = each.word
                        OR (damerau_levenshtein(o, each.word) = 1 AND greatest(length(o), length(each.word)) >= 4
                            AND (length(o) <> length(each.word) OR length(o) >= 6))
                        OR (least(length(o), length(each.word)) >= 3
                            AND (starts_with(o, each.word) OR starts_with(each.word, o))))) = 0)) = 0)[1];
