namespace MediaBridge.Sdk;

/// <summary>Which of an item's ids a service understands.</summary>
internal static class SchemeOrder
{
    /// <summary>Place of an id's scheme among those that the service understands; behind all of them if it does not.</summary>
    public static int RankOf(ExternalId id, IReadOnlyList<string> schemes)
    {
        for (var i = 0; i < schemes.Count; i++)
        {
            if (string.Equals(schemes[i], id.Scheme, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return schemes.Count;
    }

    /// <summary>The id by which the service knows an item; null if there is none.</summary>
    public static ExternalId? Known(IReadOnlyList<ExternalId> ids, IReadOnlyList<string> schemes)
    {
        if (schemes.Count == 0)
        {
            return ids.Count == 0 ? default(ExternalId?) : ids[0];
        }

        foreach (var scheme in schemes)
        {
            foreach (var id in ids)
            {
                if (string.Equals(id.Scheme, scheme, StringComparison.Ordinal))
                {
                    return id;
                }
            }
        }

        return null;
    }
}
