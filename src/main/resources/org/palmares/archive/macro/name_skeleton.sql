-- The consonants of a name key in alphabetical order, those that spellings exchange as one: by it names meet that may be spellings
-- of each other (Vinokurov, Vinokourov; Vanderpoel, van der Poel); name_bits() then says how alike they are.
CREATE OR REPLACE MACRO name_skeleton(a_key) AS
    array_join(
        array_sort(array_distinct(string_split(
            regexp_replace(translate(a_key, 'ckqzxfvw', 'sssssppp'), '[aeiouyhj 0-9]+', '', 'g'),
            ''))),
        '');
