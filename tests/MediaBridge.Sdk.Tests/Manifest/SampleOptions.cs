using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using DescriptionAttribute = System.ComponentModel.DescriptionAttribute;
using RangeAttribute = System.ComponentModel.DataAnnotations.RangeAttribute;

namespace MediaBridge.Sdk.Tests.Manifest;

internal enum SampleMode
{
    KeepBoth,
    Replace,
}

internal record BaseOptions
{
    public string Account { get; init; } = "me";
}

internal sealed record NestedOptions
{
    [Range(1, 10)]
    public int Depth { get; init; } = 3;
}

[Description("All types")]
internal sealed record SampleOptions : BaseOptions
{
    [Description("Where it goes")]
    public required string Folder { get; init; }

    [Required]
    public Uri Page { get; init; } = new("http://localhost/");

    public required string? Maybe { get; init; }

    public bool Deep { get; init; } = true;

    [Range(0, 100)]
    public int? Limit { get; init; }

    public long Bytes { get; init; } = 5_000_000_000;

    [Range(0.5, 2.5, MaximumIsExclusive = true)]
    public double Factor { get; init; } = 1.5;

    public decimal Price { get; init; } = 0.10m;

    public SampleMode Mode { get; init; } = SampleMode.Replace;

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Wait { get; init; } = TimeSpan.FromMinutes(90);

    public Uri? Address { get; init; }

    public DateOnly? From { get; init; }

    [DefaultValue("2020-01-31")]
    public DateOnly? Until { get; init; }

    public Secret Key { get; init; } = new("planted");

    public JsonElement Anything { get; init; }

    [OptionsOf("format", nameof(Format))]
    public JsonElement Options { get; init; }

    public string Format { get; init; } = "csv";

    [AllowedValues("asc", "desc")]
    public string Order { get; init; } = "asc";

    public NestedOptions Nested { get; init; } = new();

    public IReadOnlyList<NestedOptions> Many { get; init; } = [];

    [AllowedValues("movie", "series")]
    public IReadOnlyList<string> Kinds { get; init; } = ["movie"];

    public IReadOnlyDictionary<string, int> Weights { get; init; } = new Dictionary<string, int> { ["title"] = 2 };

    [JsonIgnore]
    public string Ignored { get; init; } = "";

    public string Computed => Folder + Order;
}
