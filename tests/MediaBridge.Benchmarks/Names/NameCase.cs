using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MediaBridge.Benchmarks.Names;

/// <summary>A name with what an established parser expects of it.</summary>
internal sealed record NameCase
{
    private const int Parts = 3;

    public required string Input { get; init; }

    /// <summary>Field names of <c>mediabridge names parse</c> and the value of each.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Expected { get; init; }

    /// <summary>Whether the name must not give the values.</summary>
    public bool IsNegated { get; init; }

    /// <summary>A third of all names, by their hash: nobody looks at these while rules are made.</summary>
    public bool IsHeldOut => SHA256.HashData(Encoding.UTF8.GetBytes(Input))[0] % Parts == 0;
}
