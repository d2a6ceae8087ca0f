-- A name as an id: lower case, no accents, words joined by hyphens.
CREATE OR REPLACE MACRO slug(a_name) AS replace(fold_name(a_name), ' ', '-');
