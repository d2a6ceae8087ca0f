-- Whether two name keys are the same but for a letter in a word, or for a short form (jos joseph, chris christopher): each word of the
-- one has such a word in the other. One letter for another in a short word, as in mario and marco, makes another name.
CREATE OR REPLACE MACRO are_near(one_key, other_key) AS
    len(string_split(one_key, ' ')) = len(string_split(other_key, ' '))
        AND len(list_filter(
            list_concat(
                list_transform(string_split(one_key, ' '), lambda w: struct_pack(word := w, others := string_split(other_key, ' '))),
                list_transform(string_split(other_key, ' '), lambda w: struct_pack(word := w, others := string_split(one_key, ' ')))),
            lambda each: len(list_filter(
                each.others,
                lambda o: o = each.word
                    OR (damerau_levenshtein(o, each.word) = 1 AND greatest(length(o), length(each.word)) >= 4
                        AND (length(o) <> length(each.word) OR length(o) >= 6))
                    OR (least(length(o), length(each.word)) >= 3 AND (starts_with(o, each.word) OR starts_with(each.word, o))))) = 0)) = 0;
