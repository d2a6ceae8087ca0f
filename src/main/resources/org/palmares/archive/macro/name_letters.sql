-- The letters of a loose name key in their order, so that names meet whose words are joined or parted: Vanderpoel, van der Poel.
CREATE OR REPLACE MACRO name_letters(a_key) AS
    array_join(array_sort(string_split(replace(loose_name(a_key), ' ', ''), '')), '');
