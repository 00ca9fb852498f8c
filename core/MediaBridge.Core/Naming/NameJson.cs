using System.Text.Json;

namespace MediaBridge.Core.Naming;

/// <summary>A reading as JSON, in the fields and values that release parsers share.</summary>
internal static class NameJson
{
    public static void Write(Utf8JsonWriter writer, NameReading reading)
    {
        writer.WriteStartObject();
        writer.WriteString("input", reading.Input);
        foreach (var field in NameFields.Main)
        {
            if (field == NameFields.Type)
            {
                writer.WriteString(field, TypeOf(reading));
            }
            else
            {
                Write(writer, reading, field, isMain: true);
            }
        }

        foreach (var field in NameFields.More)
        {
            Write(writer, reading, field, isMain: false);
        }

        writer.WriteEndObject();
    }

    /// <summary>As guessit has it: what tells of an episode without a number, and extras of no film, are of a series.</summary>
    public static string TypeOf(NameReading reading)
        => reading.IsEpisode || reading.Has(NameFields.EpisodeDetails) || (reading.Has(NameFields.Bonus) && !reading.Has(NameFields.Year) && !reading.Has(NameFields.Film)) ? "episode" : "movie";

    /// <summary>One value, or a list of several.</summary>
    private static void Write(Utf8JsonWriter writer, NameReading reading, string field, bool isMain)
    {
        var values = reading.Values(field).Distinct().ToList();
        if (values.Count == 0)
        {
            if (isMain)
            {
                writer.WriteNull(field);
            }

            return;
        }

        writer.WritePropertyName(field);
        if (values.Count == 1)
        {
            Write(writer, values[0]);
            return;
        }

        writer.WriteStartArray();
        foreach (var value in values)
        {
            Write(writer, value);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case int number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            default:
                writer.WriteStringValue((string)value);
                break;
        }
    }
}
