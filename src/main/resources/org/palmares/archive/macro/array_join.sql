-- The elements of a list as one text. (The name that Apache Spark has for it; DuckDB calls it array_to_string.)
CREATE OR REPLACE MACRO array_join(elements, separator) AS array_to_string(elements, separator);
