-- What are the columns of a table or view?
-- relation TEXT. Columns: name, type, unit, required, allowed, refers_to, meaning.
SELECT
    c.column_name AS name,
    c.data_type AS type,
    d.unit,
    NOT c.is_nullable AS required,
    d.allowed,
    d.refers_to,
    coalesce(d.meaning, c.comment) AS meaning
FROM duckdb_columns() AS c
LEFT JOIN dictionary AS d ON d.table_name = c.table_name AND d.column_name = c.column_name
WHERE c.database_name = current_database() AND c.table_name = $relation
ORDER BY c.column_index
