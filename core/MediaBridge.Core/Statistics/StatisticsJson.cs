using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Core.Statistics;

/// <summary>Statistics as JSON; the names in it are stable.</summary>
internal static class StatisticsJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Of(ItemStatistics statistics) => [.. JsonSerializer.SerializeToUtf8Bytes(statistics, Json), (byte)'\n'];
}
