using System.ComponentModel;

namespace MediaBridge.Plugins.Criticker.Formats;

/// <summary>Options of the format.</summary>
internal sealed record CritickerCsvOptions
{
    [Description("What is written: import (IMDb id and score, for criticker.com/import), or export (titles, years, dates and reviews, too).")]
    public CritickerCsvShape Shape { get; init; } = CritickerCsvShape.Import;

    [Description("Name of the file.")]
    public string File { get; init; } = "criticker.csv";
}
