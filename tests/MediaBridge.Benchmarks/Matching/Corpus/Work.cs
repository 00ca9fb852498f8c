namespace MediaBridge.Benchmarks.Matching.Corpus;

/// <summary>A title of the corpus that a person may ask for.</summary>
internal sealed record Work(string Id, string Type, TitlePattern Pattern, int Tongue, string Original, string Primary, string? Spanish, int Year, string Director);
