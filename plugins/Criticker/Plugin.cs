using MediaBridge.Plugins.Criticker.Export;
using MediaBridge.Plugins.Criticker.Formats;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Criticker;

/// <summary>Criticker: the files that it exports and imports.</summary>
public sealed class Plugin : IPlugin
{
    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin) => plugin
        .Info("criticker", "Criticker", "Reads Criticker's export of ratings, and writes the files that it imports")
        .Ids(new IdInfo { Scheme = CritickerIds.Film, Name = "Criticker", Kinds = [ItemKinds.Movie], Digits = 0, Pages = ["criticker.com/film/{id}", "criticker.com/film/{id}/*"] })
        .Ids(new IdInfo { Scheme = CritickerIds.Series, Name = "Criticker", Kinds = [ItemKinds.Series], Digits = 0, Pages = ["criticker.com/tv/{id}", "criticker.com/tv/{id}/*"] })
        .Source(
            new ComponentInfo
            {
                Id = "criticker.export",
                Summary = "Ratings from 0 to 100, tiers and short reviews in a file that the site exported, XML or CSV",
                Kinds = [ItemKinds.Movie, ItemKinds.Series],

                // Not every form has reviews and summaries: a file without them says nothing of them.
                Facets =
                [
                    FacetInfo.Reads(Facets.Ids),
                    FacetInfo.Reads(Facets.Ratings) with { Scale = Scale.Percent },
                    FacetInfo.Reads(Facets.Note) with { Absence = false },
                    FacetInfo.Reads(Facets.Description) with { Absence = false },
                ],
                MainOption = "file",
            },
            (ExportOptions options, PluginServices services) => new ExportSource(options, services))
        .Format(
            "criticker.csv",
            "A CSV file of ratings from 0 to 100: as Criticker's import takes it, or as its export has it",
            (CritickerCsvOptions options, PluginServices _) => new CritickerCsvFormat(options));
}
