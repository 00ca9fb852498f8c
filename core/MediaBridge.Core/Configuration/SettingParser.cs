using System.Globalization;

namespace MediaBridge.Core.Configuration;

/// <summary>Reads values of settings; every layer gives texts.</summary>
internal static class SettingParser
{
    /// <summary>The default of settings that something else decides unless a person does.</summary>
    public const string Auto = "auto";

    private static readonly string[] Yes = ["true", "yes", "on", "1"];
    private static readonly string[] No = ["false", "no", "off", "0"];
    private static readonly (string Unit, long Bytes)[] Units = [("", 1), ("B", 1), ("KB", 1L << 10), ("MB", 1L << 20), ("GB", 1L << 30), ("TB", 1L << 40)];

    /// <summary>The texts in their canonical form; or what is wrong.</summary>
    public static (IReadOnlyList<string> Values, string? Error, string? Hint) Read(SettingKey key, IReadOnlyList<string> texts)
    {
        if (!key.IsList && texts.Count != 1)
        {
            return ([], "it is a single value, not a list", null);
        }

        // "auto": somebody who knows better decides, such as the plugin of a service.
        if (texts is [Auto] && key.Default is [Auto])
        {
            return ([Auto], null, null);
        }

        switch (key.Type)
        {
            case SettingType.Integer:
                return long.TryParse(texts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= key.Min && number <= key.Max
                    ? ([number.ToString(CultureInfo.InvariantCulture)], null, null)
                    : ([], string.Create(CultureInfo.InvariantCulture, $"{ProblemCollector.Show(texts[0])} is not a whole number from {key.Min} to {key.Max}"), null);
            case SettingType.Fraction:
                return decimal.TryParse(texts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fraction) && fraction <= 1
                    ? ([fraction.ToString(CultureInfo.InvariantCulture)], null, null)
                    : ([], $"{ProblemCollector.Show(texts[0])} is not a number from 0 to 1, such as 0.9", null);
            case SettingType.Bool:
                return Bool(texts[0]) is { } flag ? ([flag ? "true" : "false"], null, null) : ([], $"{ProblemCollector.Show(texts[0])} is neither true nor false", null);
            case SettingType.Choice:
                return key.Allowed.Contains(texts[0], StringComparer.Ordinal) ? ([texts[0]], null, null) : ([], $"{ProblemCollector.Show(texts[0])} is not one of {string.Join(", ", key.Allowed)}", Nearest.Of(texts[0], key.Allowed) is { } near ? $"Did you mean '{near}'?" : null);
            case SettingType.Size:
                return Size(texts[0]) is { } size && size >= key.Min ? ([texts[0]], null, null) : ([], $"{ProblemCollector.Show(texts[0])} is not a size of at least {key.Min} bytes, such as 512MB", null);
            case SettingType.Duration:
                return Durations.TryParse(texts[0], out var time) && time >= TimeSpan.Zero
                    ? ([texts[0]], null, null)
                    : ([], $"{ProblemCollector.Show(texts[0])} is not a length of time, such as 90s, 5m or 7d", null);
            case SettingType.Numbers:
                return texts.All(t => long.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var one) && one >= key.Min && one <= key.Max)
                    ? (texts, null, null)
                    : ([], string.Create(CultureInfo.InvariantCulture, $"it holds something else than whole numbers from {key.Min} to {key.Max}"), null);
            case SettingType.Name:
                return Names.IsName(texts[0]) ? (texts, null, null) : ([], $"{ProblemCollector.Show(texts[0])} is not a name", Names.Rule);
            default:
                return texts.All(t => t.Length > 0) ? (texts, null, null) : ([], "it is empty", null);
        }
    }

    /// <summary>Bytes of a text such as <c>512MB</c> or <c>1.5 GiB</c>, counted by 1,024; null if it is none.</summary>
    public static long? Size(string text)
    {
        var digits = text.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        var unit = text[digits..].Trim().ToUpperInvariant().Replace("IB", "B", StringComparison.Ordinal);
        var index = Array.FindIndex(Units, u => string.Equals(u.Unit, unit, StringComparison.Ordinal) || (unit.Length == 1 && string.Equals(u.Unit, unit + "B", StringComparison.Ordinal)));
        return index >= 0 && digits is > 0 and < 16 && decimal.TryParse(text[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count * Units[index].Bytes < long.MaxValue
            ? (long)(count * Units[index].Bytes)
            : null;
    }

    /// <summary>The texts of one text, as environment and command line give it: lists of folders are separated as in PATH, others by commas.</summary>
    public static IReadOnlyList<string> Split(SettingKey key, string text)
        => key.IsList
            ? text.Split(key.Type == SettingType.Folders ? Path.PathSeparator : ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [text];

    private static bool? Bool(string text)
        => Yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? true : No.Contains(text, StringComparer.OrdinalIgnoreCase) ? false : null;
}
