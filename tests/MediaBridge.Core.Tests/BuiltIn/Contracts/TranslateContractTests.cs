using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The contract of processors, kept by translate.</summary>
internal sealed class TranslateContractTests : ProcessorContract<CorePlugin>
{
    protected override string Component => "translate";

    protected override int? ExpectedApplied => 13;

    protected override object Options => new { languages = new[] { "es", "en" } };

    protected override IReadOnlyList<MediaItem> Items =>
    [
        .. Some.Films(2),
        Some.Film(3) with { Description = new Description { Translations = new Dictionary<string, Translation>(StringComparer.Ordinal) { ["es-ES"] = new Translation { Title = "Tres" } } } },
        Some.Full(4),
    ];
}
