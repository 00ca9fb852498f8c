namespace MediaBridge.Plugins.Imdb.Dataset.Matching;

/// <summary>A title that may be what is looked for.</summary>
internal struct Hit
{
    /// <summary>Its place in the index.</summary>
    public int Title;

    /// <summary>How well all of it fits; 1 is very well.</summary>
    public float Score;

    /// <summary>Which of its names fits the title best, and which the original title.</summary>
    public byte NameOfTitle;

    /// <inheritdoc cref="NameOfTitle"/>
    public byte NameOfOriginal;

    /// <summary>How well its names fit the title, 0 to 1.</summary>
    public float Title01;

    /// <summary>How well its names fit the original title, 0 to 1; below 0 if there is none to compare.</summary>
    public float Original01;
}
