using MediaBridge.Core.Naming;
using MediaBridge.Core.Templating;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The contract of processors, kept by set.</summary>
internal sealed class SetContractTests : ProcessorContract<CorePlugin>
{
    protected override string Component => "set";

    protected override int? ExpectedApplied => 13;

    protected override object Options => new { title = "{{title}}", sortTitle = "{{title}}, The", addTags = new[] { "seen" }, genres = new[] { "Drama" }, rating = 7.5, without = new[] { "lists" }, note = "{{year}}", favourite = true };

    protected override IReadOnlyList<string> TakesAway => [Facets.Lists];

    protected override IReadOnlyList<MediaItem> Items => [.. Some.Films(3), Some.Full(4), Some.Episode()];

    protected override void Arrange(Sdk.Testing.TestServices services)
    {
        var titles = new Titles();
        services.Use(titles).Use(new HandlebarsTemplates(titles));
    }
}
