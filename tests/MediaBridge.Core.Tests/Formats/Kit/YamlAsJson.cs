using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MediaBridge.Core.Tests.Formats.Kit;

/// <summary>Reads YAML as readers of 1.1 and 1.2 do: what is plain and looks like something else than a text fails the test.</summary>
internal static class YamlAsJson
{
    public static JsonElement Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        Assert.That(stream.Documents, Has.Count.EqualTo(1));
        return JsonSerializer.SerializeToElement(Node(stream.Documents[0].RootNode));
    }

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(Text((YamlScalarNode)c.Key), Node(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Node)]),
        YamlScalarNode scalar => Scalar(scalar),
        _ => throw new NotSupportedException(node.ToString()),
    };

    private static string Text(YamlScalarNode scalar)
    {
        Assert.That(Scalar(scalar)!.GetValueKind(), Is.EqualTo(JsonValueKind.String));
        return scalar.Value!;
    }

    private static JsonNode? Scalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style != ScalarStyle.Plain)
        {
            return JsonValue.Create(text);
        }

        switch (text.ToLowerInvariant())
        {
            case "" or "~" or "null":
                return null;
            case "true" or "false":
                return JsonValue.Create(text == "true");
            case "y" or "n" or "yes" or "no" or "on" or "off" or ".inf" or ".nan" or "=" or "<<":
                throw new AssertionException($"'{text}' is not a text for every reader");
        }

        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            return JsonNode.Parse(text);
        }

        var isDate = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        Assert.That(isDate || !char.IsAsciiDigit(text[0]), $"'{text}' may be read as a number or time");
        return JsonValue.Create(text);
    }
}
