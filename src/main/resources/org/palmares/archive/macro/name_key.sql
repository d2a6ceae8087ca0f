-- What the spellings of one name have in common whatever their order: POGAČAR Tadej and Tadej Pogačar are pogacar tadej.
CREATE OR REPLACE MACRO name_key(a_name) AS array_join(array_sort(string_split(fold_name(a_name), ' ')), ' ');
