using MediaBridge.Core.State;
using MediaBridge.Sdk;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.Library.Exporting;

/// <summary>Writes the library, or a part of it, as a database that people and programs can read: its tables and views without what the engine keeps for itself.</summary>
internal sealed class SqliteExport(LibraryStore store, LibraryExport export)
{
    /// <summary>Columns of <c>items</c> and <c>bodies</c> that only the engine can read.</summary>
    private static readonly HashSet<string> Own = new(["sort_key", "facets", "odd", "fingerprint", "version", "body"], StringComparer.Ordinal);

    /// <summary>Tables of parts of items; those in the second row are a person's own.</summary>
    private static readonly string[] Tables = ["item_ids", "genres", "countries", "studios", "people", "ratings", "files", "collections", "artwork"];
    private static readonly string[] Personal = ["tags", "lists", "watches"];

    /// <summary>Writes a new database, or brings one up to date.</summary>
    /// <param name="file">The file; what is in it already is kept where it is not replaced.</param>
    /// <param name="ids">Which items; null for all.</param>
    /// <param name="since">Only items that changed at or after then.</param>
    /// <param name="gone">Names of items to take out.</param>
    /// <param name="cancellationToken">Stops it between two tables.</param>
    /// <returns>How many items were written.</returns>
    public long Write(string file, IReadOnlyList<long>? ids, DateTimeOffset? since, IReadOnlyList<string> gone, CancellationToken cancellationToken)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        connection.CreateFunction("item_json", (byte[] body, string added, string slug) => System.Text.Encoding.UTF8.GetString(new ExportRow(0, slug, "", body, added).Item(!export.WithoutPersonal).ToUtf8()), isDeterministic: true);
        Run("PRAGMA main.journal_mode=OFF; PRAGMA main.synchronous=OFF; PRAGMA temp_store=FILE;");
        Run("ATTACH @file AS lib", ("@file", store.Path));
        Run("BEGIN");
        Run("CREATE TEMP TABLE wanted(item INTEGER PRIMARY KEY)");
        Run(
            $"INSERT INTO temp.wanted SELECT i.id FROM lib.items i WHERE i.updated>=@since{(ids is null ? "" : " AND i.id IN (SELECT value FROM json_each(@ids))")}",
            ("@since", since is { } from ? LibraryStore.Text(from) : ""), ("@ids", ids is null ? "" : ExportRows.Json(ids)));
        if (Number("SELECT count(*) FROM main.sqlite_master WHERE name='items'") == 0)
        {
            Create();
        }
        else
        {
            Clear(gone);
        }

        foreach (var table in (string[])["items", "bodies", .. Tables, .. export.WithoutPersonal ? [] : Personal])
        {
            cancellationToken.ThrowIfCancellationRequested();
            Copy(table);
        }

        Run("INSERT OR REPLACE INTO main.about(name, value) VALUES('exported', @at), ('query', @query), ('personal', @personal)", ("@at", LibraryStore.Text(store.Clock.GetUtcNow())), ("@query", export.Where ?? ""), ("@personal", export.WithoutPersonal ? "no" : "yes"));
        var count = Number("SELECT count(*) FROM temp.wanted");
        Run("COMMIT");
        Run("DETACH lib");
        return count;

        void Run(string sql, params (string Name, object Value)[] values)
        {
            using var command = Command(connection, sql, values);
            command.ExecuteNonQuery();
        }

        long Number(string sql)
        {
            using var command = Command(connection, sql, []);
            return (long)command.ExecuteScalar()!;
        }

        void Create()
        {
            Run("CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
            Run($"CREATE TABLE items({string.Join(", ", Columns("items").Select(c => $"{c.Name} {c.Type}{(c.Name is "id" ? " PRIMARY KEY" : "")}"))})");
            Run($"CREATE TABLE bodies({string.Join(", ", Columns("bodies").Select(c => $"{c.Name} {c.Type}{(c.Name is "item" ? " PRIMARY KEY" : "")}"))}{(export.AllFields ? ", json TEXT" : "")})");
            var parts = string.Join(", ", Tables.Concat(Personal).Select(t => $"'{t}'"));
            foreach (var sql in List($"SELECT sql FROM lib.sqlite_master WHERE sql IS NOT NULL AND ((type='table' AND name IN ({parts})) OR type='view' OR (type='index' AND tbl_name IN ({parts}))) ORDER BY type='view', type='index', rowid"))
            {
                Run(sql);
            }

            Run("CREATE UNIQUE INDEX items_slug ON items(slug); CREATE INDEX items_kind ON items(kind, title); CREATE INDEX items_year ON items(year); CREATE INDEX items_rating ON items(rating); CREATE INDEX items_parent ON items(parent) WHERE parent IS NOT NULL");
        }

        void Clear(IReadOnlyList<string> names)
        {
            Run("CREATE TEMP TABLE old AS SELECT item FROM temp.wanted UNION SELECT id FROM main.items WHERE slug IN (SELECT value FROM json_each(@gone))", ("@gone", System.Text.Json.JsonSerializer.Serialize([.. names], LibraryJson.Default.StringArray)));
            foreach (var table in (string[])["bodies", .. Tables, .. Personal])
            {
                Run($"DELETE FROM main.{table} WHERE item IN (SELECT item FROM temp.old)");
            }

            Run("DELETE FROM main.items WHERE id IN (SELECT item FROM temp.old)");
        }

        void Copy(string table)
        {
            var columns = Columns(table);
            var (names, values) = (columns.Select(c => $"\"{c.Name}\"").ToList(), columns.Select(c => Value(table, c.Name)).ToList());
            var source = $"lib.{table} t CROSS JOIN temp.wanted w ON w.item=t.{(table is "items" ? "id" : "item")}";
            if (table is "bodies" && export.AllFields)
            {
                names.Add("json");
                values.Add($"item_json({ItemBodies.Column.Replace("b.", "t.", StringComparison.Ordinal).Replace("FROM layers", "FROM lib.layers", StringComparison.Ordinal)}, i.added, i.slug)");
                source += " CROSS JOIN lib.items i ON i.id=t.item";
            }

            Run($"INSERT INTO main.{table}({string.Join(", ", names)}) SELECT {string.Join(", ", values)} FROM {source}{(table is "ratings" && export.WithoutPersonal ? " WHERE t.whose<>'own'" : "")}");
        }

        List<(string Name, string Type)> Columns(string table)
        {
            var columns = new List<(string, string)>();
            using var command = Command(connection, $"PRAGMA lib.table_info({table})", []);
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                if (table is not ("items" or "bodies") || !Own.Contains(rows.GetString(1)))
                {
                    columns.Add((rows.GetString(1), rows.GetString(2)));
                }
            }

            return columns;
        }

        List<string> List(string sql)
        {
            using var command = Command(connection, sql, []);
            using var rows = command.ExecuteReader();
            var list = new List<string>();
            while (rows.Read())
            {
                list.Add(rows.GetString(0));
            }

            return list;
        }
    }

    private string Value(string table, string column) => (table, column, export.WithoutPersonal) switch
    {
        ("items", "my_rating" or "watched", true) => "NULL",
        ("items", "plays" or "favourite", true) => "0",
        _ => $"t.\"{column}\"",
    };

    private static SqliteCommand Command(SqliteConnection connection, string sql, (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
