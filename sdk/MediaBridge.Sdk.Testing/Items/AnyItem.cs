using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaBridge.Sdk.Testing;

/// <summary>Makes items of a seed by walking the model's properties, so that a new facet is covered the day it appears.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "MA0002", Justification = "The type is known at run time only; the comparer is given.")]
internal sealed class AnyItem(int seed, bool full)
{
    private static readonly string[] Words =
    [
        "", " ", "The Matrix", "Amélie", "Ame\u0301lie", "千と千尋の神隠し", "שלום עולם", "🎬👩‍🚀", "\u202Eesrever", "a\u2028b\u2029c", "\uFEFFbom", "tab\tline\nnul\0",
        "quote\" back\\slash / <b>&amp;'", "\u200Bzero\u200Dwidth", "\uFFFD", "\uFFFE\uFFFF", "İstanbul ı", "ﬁ", "{\"json\":1}", "\U0010FFFF", "%2e%2e/..",
    ];

    private readonly Random _random = new(seed);

    public T Make<T>() => (T)Of(typeof(T))!;

    private object? Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Of(inner);
        }

        if (Simple(type) is { } simple)
        {
            return simple;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return ListOf(type.GetGenericArguments()[0]);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            return MapOf(type.GetGenericArguments()[1]);
        }

        var result = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null && !p.IsDefined(typeof(System.Text.Json.Serialization.JsonIgnoreAttribute))))
        {
            var mayBeNull = Nullable.GetUnderlyingType(property.PropertyType) is not null
                || (!property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable);
            if (full || !mayBeNull || property.IsDefined(typeof(RequiredMemberAttribute)) || _random.Next(3) > 0)
            {
                property.SetValue(result, Of(property.PropertyType));
            }
        }

        return result;
    }

    private object? Simple(Type type)
    {
        return type == typeof(string) ? Text()
            : type.IsEnum ? Enum.GetValues(type).GetValue(_random.Next(Enum.GetValues(type).Length))
            : type == typeof(double) ? Math.Round(_random.NextDouble() * 100, 3)
            : type == typeof(Guid) ? new Guid(_random.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
            : type == typeof(JsonObject) ? new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["a"] = _random.Next() } }
            : type == typeof(bool) ? _random.Next(2) == 0
            : type == typeof(int) ? _random.Next(1, int.MaxValue)
            : type == typeof(long) ? _random.NextInt64(long.MinValue, long.MaxValue)
            : type == typeof(decimal) ? new decimal(_random.Next(), _random.Next(), 0, _random.Next(2) == 0, (byte)_random.Next(10))
            : type == typeof(DateOnly) ? Day()
            : type == typeof(TimeSpan) ? TimeSpan.FromTicks(_random.NextInt64(TimeSpan.TicksPerDay * 10))
            : type == typeof(DateTimeOffset) ? Instant()
            : type == typeof(EventTime) ? (_random.Next(2) == 0 ? new EventTime(Day()) : new EventTime(Instant()))
            : type == typeof(ExternalId) ? new ExternalId($"scheme.{_random.Next(9)}", "v" + new string([.. Text().Where(c => !char.IsControl(c))]))
            : type == typeof(Scale) ? (_random.Next(2) == 0 ? Scale.TenDecimal : new Scale(_random.Next(3), 3 + _random.Next(100), 0.5m))
            : type == typeof(StagedContent) ? new StagedContent(new string('a', 64), _random.NextInt64(1L << 40))
            : type == typeof(Uri) ? new Uri("https://example.test/a%20b?q=" + Uri.EscapeDataString(Text()))
            : type == typeof(JsonElement) ? JsonSerializer.SerializeToElement(new Dictionary<string, object?> { ["n"] = _random.Next(), ["t"] = Text(), ["z"] = null })
            : null;
    }

    private DateTimeOffset Instant()
        => new DateTimeOffset(1900, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(_random.NextInt64(TimeSpan.TicksPerDay * 60_000)).ToOffset(TimeSpan.FromMinutes(_random.Next(-14, 15) * 30));

    private DateOnly Day() => DateOnly.FromDayNumber(_random.Next(DateOnly.MaxValue.DayNumber + 1));

    private string Text() => full ? "x" + Words[_random.Next(Words.Length)] : Words[_random.Next(Words.Length)] + Words[_random.Next(Words.Length)];

    private Array ListOf(Type element)
    {
        var list = Array.CreateInstance(element, full ? 2 : _random.Next(4));
        for (var i = 0; i < list.Length; i++)
        {
            list.SetValue(Of(element), i);
        }

        return list;
    }

    private object MapOf(Type value)
    {
        var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), value), StringComparer.Ordinal)!;
        for (var i = full ? 2 : _random.Next(3); i > 0; i--)
        {
            map[Text()] = Of(value);
        }

        return map;
    }
}
