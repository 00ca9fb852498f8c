using MediaBridge.Core.Naming;
using MediaBridge.Core.Templating;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The contract of formats, as the built-in ones are fixed to it: with the engine's own titles and templates.</summary>
internal abstract class CoreFormatContract(string component) : FormatContract<CorePlugin>
{
    protected override string Component => component;

    protected override void Arrange(Sdk.Testing.TestServices services)
    {
        var titles = new Titles();
        services.Use(titles).Use(new HandlebarsTemplates(titles));
    }
}
