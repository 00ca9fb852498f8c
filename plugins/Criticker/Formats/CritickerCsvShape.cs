namespace MediaBridge.Plugins.Criticker.Formats;

/// <summary>Which file is written.</summary>
internal enum CritickerCsvShape
{
    /// <summary>For Criticker's import: IMDb id and score.</summary>
    Import,

    /// <summary>As Criticker exports: with titles, years, dates and reviews.</summary>
    Export,
}
