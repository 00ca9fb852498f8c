using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Core.BuiltIn.Processors;

/// <summary>Options of the processor <c>translate</c>.</summary>
internal sealed record TranslateOptions
{
    [Required]
    [Description("The languages in which title, overview and tagline are wanted, in order, such as [es-ES, es, en]; with an empty list texts stay as they are. A text of the item itself stays too, if it is in such a language.")]
    public IReadOnlyList<string> Languages { get; init; } = [];

    [Description("Whether the title is taken too, or only overview and tagline.")]
    public bool Titles { get; init; } = true;
}
