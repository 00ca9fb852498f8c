using System.Reflection;
using System.Text.Json;
using MediaBridge.Core.BuiltIn;
using MediaBridge.Core.Formats;
using MediaBridge.Core.Formats.Html;
using MediaBridge.Core.Formats.Mdx;
using MediaBridge.Core.Formats.Template;
using MediaBridge.Core.Tests.Formats.Kit;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats;

internal sealed class BuiltInFormatsTests
{
    [Test]
    public async Task EveryFormatIsRegisteredAndWorksWithItsDefaults()
    {
        var plugin = Described();
        Assert.That(plugin.Components.Select(c => c.Info.Id), Is.EquivalentTo(new[] { "jsonl", "json", "csv", "yaml", "mdx", "template", "html", "stats" }));
        foreach (var component in plugin.Components)
        {
            var format = (IOutputFormat)component.Create(component.OptionsType == typeof(TemplateOptions) ? new TemplateOptions { Template = "{{title}}" } : Activator.CreateInstance(component.OptionsType)!, null, FakeServices.Make());
            Assert.That((await Rendered.Of(format, Films.All)).Files, Is.Not.Empty);
        }
    }

    [Test]
    public void EveryOptionSaysWhatItIs()
    {
        foreach (var property in Described().Components.SelectMany(c => c.OptionsType.GetProperties()))
        {
            Assert.That(property.GetCustomAttribute<System.ComponentModel.DescriptionAttribute>()?.Description, Is.Not.Null.And.Length.GreaterThan(10), $"{property.DeclaringType}.{property.Name}");
        }
    }

    [Test]
    public void EveryMainOptionExists()
    {
        foreach (var component in Described().Components)
        {
            Assert.That(component.OptionsType.GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)), Does.Contain(component.Info.MainOption), component.Info.Id);
        }
    }

    [Test]
    public void ChoicesAreWrittenInLowerCase()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Assert.That(JsonSerializer.Deserialize<MdxOptions>("""{"flavour":"hugo","posters":"link"}""", options)!.Flavour, Is.EqualTo(MdxFlavour.Hugo));
        Assert.That(JsonSerializer.Serialize(new HtmlOptions(), options), Does.Contain("\"posters\":\"copy\""));
    }

    private static PluginBuilder Described()
    {
        var plugin = new PluginBuilder();
        BuiltInFormats.Describe(plugin);
        return plugin;
    }
}
