-- What does the archive hold?
-- Columns: kind, name, parameters, comment. Tables first, then views, then macros, by name.
SELECT kind, name, parameters, coalesce(comment, '') AS comment
FROM (
    SELECT 1 AS place, 'TABLE' AS kind, table_name AS name, '' AS parameters, comment
    FROM duckdb_tables()
    WHERE database_name = current_database() AND NOT internal AND NOT temporary
    UNION ALL
    SELECT 2, 'VIEW', view_name, '', comment
    FROM duckdb_views()
    WHERE database_name = current_database() AND NOT internal AND NOT temporary
    UNION ALL
    SELECT
        CASE function_type WHEN 'table_macro' THEN 3 ELSE 4 END,
        upper(function_type),
        function_name,
        array_to_string(parameters, ', '),
        comment
    FROM duckdb_functions()
    WHERE database_name = current_database() AND NOT internal AND function_type IN ('macro', 'table_macro')
)
ORDER BY place, name
