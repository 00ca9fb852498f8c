using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.Tvdb;

/// <summary>Options of the matcher <c>tvdb</c>: how episodes are counted, and what is taken over.</summary>
internal sealed record DetailOptions
{
    [AllowedValues("default", "official", "dvd", "absolute", "alternate", "regional")]
    [Description("The order in which the items' episodes are numbered: default is the one that TheTVDB shows for the series, official is as they were broadcast.")]
    public string Order { get; init; } = "default";

    [AllowedValues("list", "full")]
    [Description("list takes of episodes what the list of the series tells (names, texts, dates, numbers, pictures): one request for 500. full asks for each: with ids elsewhere, people and translations. Asking for the facet people is asking for all.")]
    public string Episodes { get; init; } = "list";

    [AllowedValues("full", "small")]
    [Description("Size of pictures: as they were uploaded, or TheTVDB's small ones.")]
    public string Size { get; init; } = "full";

    [Range(0, 100)]
    [Description("How many pictures of each kind are taken, the best first; 0 for none.")]
    public int Pictures { get; init; } = 3;

    [Range(0, 1000)]
    [Description("How many actors are taken, in the order of the credits.")]
    public int Cast { get; init; } = 50;

    [Description("Languages whose texts are kept as translations; default: those of the connection. A * keeps all. Titles in the others are kept as alternative titles.")]
    public IReadOnlyList<string> Translations { get; init; } = [];
}
