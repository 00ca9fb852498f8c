using MediaBridge.Core.State;
using MediaBridge.Sdk;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.Library;

/// <summary>Reads rows of <c>layers</c>.</summary>
internal static class LayerRows
{
    /// <summary>The layers of one item.</summary>
    public const string OfItem = "SELECT id, layer, key, rank, gone, held, body FROM layers WHERE item=?1 ORDER BY rank, id";

    /// <summary>All rows; the reader is disposed.</summary>
    public static List<Layer> Read(SqliteDataReader rows)
    {
        using (rows)
        {
            var layers = new List<Layer>();
            while (rows.Read())
            {
                layers.Add(new Layer
                {
                    Id = rows.GetInt64(0),
                    Name = rows.GetString(1),
                    Key = rows.GetString(2),
                    Rank = rows.GetInt32(3),
                    IsGone = rows.GetInt64(4) != 0,
                    Held = rows.Text(5)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
                    Body = MediaItem.Parse(rows.Packed(6)),
                });
            }

            return layers;
        }
    }
}
