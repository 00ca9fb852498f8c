using MediaBridge.Plugins.Imdb.Dataset.Folding;
using MediaBridge.Plugins.Imdb.Dataset.Index;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Dataset.Matching;

/// <summary>Compares a question with titles by all their names. It puts candidates in order and chooses those worth showing; how sure a match is, the engine says.</summary>
internal sealed class TitleScorer(TitleFolder folder)
{
    private const float HeadFits = 0.9f;
    private const float OtherNumber = 0.55f;
    private const float FurtherName = 0.96f;
    private const float BestShare = 0.72f;
    private const float SameDirector = 0.12f;
    private const float OtherDirector = -0.22f;
    private const float OtherType = -0.04f;
    private const float AllVotes = 0.003f;
    private const int ShortestSurname = 3;
    private const int MostDirectors = 6;
    private static readonly string[] Telling = [Description.Short, Description.TvMovie, Description.Miniseries, Description.Special, Description.Video];
    private readonly Folded _name = new();
    private readonly Folded _person = new();
    private readonly byte[] _joined = new byte[Levenshtein.Most];

    /// <summary>Fills a hit's scores.</summary>
    public void Score(Question question, TitleIndex index, ref Hit hit)
    {
        ref readonly var title = ref index.Titles[hit.Title];
        (hit.Title01, hit.Original01, hit.NameOfTitle, hit.NameOfOriginal) = (0, -1, 0, 0);
        var at = title.Names;
        for (var i = 0; i < title.NameCount; i++)
        {
            folder.Fold(index.Name(ref at), _name);
            if (_name.Length == 0)
            {
                continue;
            }

            var length = _name.Joined(_joined);
            var head = _name.Head > 0 ? JoinedLength(_name.Text[.._name.Head]) : 0;
            var numbers = Numbers.Of(_name, _name.Words);
            for (var q = 0; q < question.NameCount; q++)
            {
                var name = question.Names[q];
                var fits = Fits(name, _joined.AsSpan(0, length), head, numbers);
                if (q == 1 && question.HasOriginal)
                {
                    (hit.Original01, hit.NameOfOriginal) = fits > hit.Original01 ? (fits, (byte)i) : (hit.Original01, hit.NameOfOriginal);
                }
                else
                {
                    fits = q == 0 ? fits : fits * FurtherName;
                    (hit.Title01, hit.NameOfTitle) = fits > hit.Title01 ? (fits, (byte)i) : (hit.Title01, hit.NameOfTitle);
                }
            }
        }

        var (best, least) = hit.Original01 < 0 ? (hit.Title01, hit.Title01) : (Math.Max(hit.Title01, hit.Original01), Math.Min(hit.Title01, hit.Original01));
        hit.Score = (BestShare * best) + ((1 - BestShare) * least) + Year(question.Year, title.Year) + Directors(question, index, title.Directors) + Type(question, index, title.Type) + (AllVotes * MathF.Log10(title.Votes + 1));
    }

    private static float Fits(QuestionName name, ReadOnlySpan<byte> joined, int head, uint numbers)
    {
        var fits = Alike(name.Whole, joined);
        if (fits < 1)
        {
            fits = numbers == name.Numbers ? fits : Math.Min(fits, OtherNumber);
            fits = head > 0 ? Math.Max(fits, Alike(name.Whole, joined[..Math.Min(head, joined.Length)]) * HeadFits) : fits;
            fits = name.Head.Length > 0 ? Math.Max(fits, Alike(name.Head, joined) * HeadFits) : fits;
        }

        return fits;
    }

    /// <summary>0 to 1; texts of quite other lengths are not compared.</summary>
    private static float Alike(Levenshtein name, ReadOnlySpan<byte> other)
    {
        var longest = Math.Max(name.Length, other.Length);
        return longest == 0 || Math.Abs(name.Length - other.Length) * 2 > longest ? 0
            : name.Pattern.SequenceEqual(other) ? 1
            : 1 - ((float)name.Distance(other) / longest);
    }

    private static int JoinedLength(ReadOnlySpan<byte> text) => text.Length - text.Count((byte)' ');

    private static float Year(int wanted, int year) => wanted == 0 || year == 0 ? -0.08f : Math.Abs(wanted - year) switch { 0 => 0, 1 => -0.035f, 2 => -0.1f, _ => -0.3f };

    private static float Type(Question question, TitleIndex index, byte type)
    {
        if (question.Details is not { } details)
        {
            return 0;
        }

        var types = index.Types.Type(type).Types;
        var (mine, theirs) = (false, false);
        foreach (var telling in Telling)
        {
            var (a, b) = (details.Contains(telling, StringComparer.Ordinal), types.Contains(telling, StringComparer.Ordinal));
            if (a && b)
            {
                return 0;
            }

            (mine, theirs) = (mine || a, theirs || b);
        }

        return mine || theirs ? OtherType : 0;
    }

    private float Directors(Question question, TitleIndex index, uint directors)
    {
        if (question.DirectorCount == 0)
        {
            return 0;
        }

        Span<uint> people = stackalloc uint[MostDirectors];
        var count = index.Directors(directors, people);
        var known = false;
        for (var i = 0; i < count; i++)
        {
            folder.Fold(index.PersonName(people[i]), _person);
            known |= _person.Length > 0;
            for (var d = 0; d < question.DirectorCount; d++)
            {
                if (ShareSurname(question.Directors[d], _person))
                {
                    return SameDirector;
                }
            }
        }

        return known ? OtherDirector : 0;
    }

    private static bool ShareSurname(Folded left, Folded right)
    {
        if (left.Words == 0 || right.Words == 0)
        {
            return false;
        }

        var a = left.Word(left.Words - 1);
        var b = right.Word(right.Words - 1);
        return a.SequenceEqual(b) || (left.Words > 1 && right.Words > 1 && ((a.Length >= ShortestSurname && Has(right, a)) || (b.Length >= ShortestSurname && Has(left, b))));
    }

    private static bool Has(Folded name, ReadOnlySpan<byte> word)
    {
        for (var i = 0; i < name.Words; i++)
        {
            if (name.Word(i).SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }
}
