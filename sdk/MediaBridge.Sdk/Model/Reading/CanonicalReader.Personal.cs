using System.Text.Json;

namespace MediaBridge.Sdk;

/// <summary>What is personal.</summary>
internal ref partial struct CanonicalReader
{
    private Rating Rating()
    {
        Open();
        decimal? value = null;
        Scale? scale = null;
        string? whose = null, site = null, by = null;
        EventTime? at = null;
        long? votes = null;
        while (Next())
        {
            switch (Name)
            {
                case "value":
                    value = Number();
                    break;
                case "scale":
                    scale = RatingScale();
                    break;
                case "whose":
                    whose = Word();
                    break;
                case "site":
                    site = Word();
                    break;
                case "at":
                    at = When();
                    break;
                case "votes":
                    votes = Long();
                    break;
                case "by":
                    by = Word();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new Rating
        {
            Value = Needed(value),
            Scale = Needed(scale),
            Whose = whose!,
            Site = site,
            At = at,
            Votes = votes,
            By = by,
        };
    }

    private Watch Watch()
    {
        Open();
        EventTime? at = null;
        string? nativeId = null, by = null;
        while (Next())
        {
            switch (Name)
            {
                case "at":
                    at = When();
                    break;
                case "nativeId":
                    nativeId = Text();
                    break;
                case "by":
                    by = Word();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new Watch
        {
            At = at,
            NativeId = nativeId,
            By = by,
        };
    }

    private PlayProgress PlayProgress()
    {
        Open();
        TimeSpan? position = null, of = null;
        EventTime? at = null;
        string? by = null;
        while (Next())
        {
            switch (Name)
            {
                case "position":
                    position = Span();
                    break;
                case "of":
                    of = Span();
                    break;
                case "at":
                    at = When();
                    break;
                case "by":
                    by = Word();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new PlayProgress
        {
            Position = position ?? default,
            Of = of,
            At = at,
            By = by,
        };
    }

    private ListEntry ListEntry()
    {
        Open();
        string? list = null, name = null, note = null, by = null;
        int? rank = null;
        EventTime? at = null;
        while (Next())
        {
            switch (Name)
            {
                case "list":
                    list = Word();
                    break;
                case "name":
                    name = Word();
                    break;
                case "rank":
                    rank = Whole();
                    break;
                case "at":
                    at = When();
                    break;
                case "note":
                    note = Text();
                    break;
                case "by":
                    by = Word();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new ListEntry
        {
            List = Needed(list),
            Name = name,
            Rank = rank,
            At = at,
            Note = note,
            By = by,
        };
    }

    private Scale RatingScale()
    {
        if (Plain().SequenceEqual("0..10/0.1"u8))
        {
            return Scale.TenDecimal;
        }

        IsOdd |= !Scale.TryParse(Text(), out var scale);
        return scale;
    }

    private Personal<string> OwnText() => Own(static (ref r) => r.Word());

    private Personal<bool> OwnFlag() => Own(static (ref r) => r.Flag());

    private Personal<T> Own<T>(Element<T> read)
    {
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            return new Personal<T> { Value = read(ref this) };
        }

        var (value, isThere, by) = (default(T), false, (string?)null);
        while (Next())
        {
            switch (Name)
            {
                case "value":
                    (value, isThere) = (read(ref this), true);
                    break;
                case "by":
                    by = Word();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        IsOdd |= !isThere;
        return new Personal<T> { Value = value!, By = by };
    }
}
