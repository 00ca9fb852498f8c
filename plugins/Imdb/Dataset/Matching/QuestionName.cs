using MediaBridge.Plugins.Imdb.Dataset.Folding;

namespace MediaBridge.Plugins.Imdb.Dataset.Matching;

/// <summary>A name that is looked for.</summary>
internal sealed class QuestionName
{
    public Folded Folded { get; } = new();

    /// <summary>Compares the whole of it.</summary>
    public Levenshtein Whole { get; } = new();

    /// <summary>Compares what stands before its subtitle.</summary>
    public Levenshtein Head { get; } = new();

    /// <summary>The numbers in it.</summary>
    public uint Numbers { get; private set; }

    /// <summary>Makes it ready for comparisons.</summary>
    public void Ready()
    {
        Whole.Set(Folded.Text);
        Head.Set(Folded.Text[..Folded.Head]);
        Numbers = Matching.Numbers.Of(Folded, Folded.Words);
    }
}
