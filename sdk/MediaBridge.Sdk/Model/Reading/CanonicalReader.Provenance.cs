using System.Text.Json;

namespace MediaBridge.Sdk;

/// <summary>Where items come from.</summary>
internal ref partial struct CanonicalReader
{
    private Provenance Provenance()
    {
        Open();
        string? origin = null;
        Uri? page = null;
        DateTimeOffset? retrievedAt = null;
        IReadOnlyList<string>? remarks = null;
        IReadOnlyDictionary<string, string>? fields = null;
        while (Next())
        {
            switch (Name)
            {
                case "origin":
                    origin = Word();
                    break;
                case "page":
                    page = Address();
                    break;
                case "retrievedAt":
                    retrievedAt = Instant();
                    break;
                case "remarks":
                    remarks = Words();
                    break;
                case "fields":
                    fields = Map(static (ref r) => r.Word());
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new Provenance
        {
            Origin = origin,
            Page = page,
            RetrievedAt = retrievedAt,
            Remarks = remarks,
            Fields = fields,
        };
    }

    private Generation Generation()
    {
        Open();
        string? prompt = null, model = null;
        IReadOnlyDictionary<string, string>? parameters = null;
        ExternalId? job = null, parent = null;
        int? index = null;
        EventTime? at = null;
        JsonElement? raw = null;
        while (Next())
        {
            switch (Name)
            {
                case "prompt":
                    prompt = Text();
                    break;
                case "parameters":
                    parameters = Map(static (ref r) => r.Word());
                    break;
                case "job":
                    job = Id();
                    break;
                case "parent":
                    parent = Id();
                    break;
                case "index":
                    index = Whole();
                    break;
                case "model":
                    model = Word();
                    break;
                case "at":
                    at = When();
                    break;
                case "raw":
                    raw = Anything();
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new Generation
        {
            Prompt = prompt,
            Parameters = parameters,
            Job = job,
            Parent = parent,
            Index = index,
            Model = model,
            At = at,
            Raw = raw,
        };
    }
}
