using MediaBridge.Core.Formats.Template;
using MediaBridge.Core.Tests.Formats.Kit;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats.Template;

[TestFixture(TemplateUnit.Item, "{{frontMatter}}{{title}}")]
[TestFixture(TemplateUnit.All, "{{count}}{{#each items}}{{title}}{{/each}}")]
[TestFixture(TemplateUnit.Collection, "{{name}} {{slug}}{{#each items}}{{title}}{{/each}}{{#each missing}}{{title}}{{/each}}")]
[TestFixture(TemplateUnit.Group, "{{name}} {{slug}}{{#each items}}{{title}}{{/each}}")]
internal sealed class TemplateFormatTests(TemplateUnit per, string template) : FormatContract
{
    [Test]
    public async Task AnEmptyFileIsNoReasonToFail()
    {
        var made = await Rendered.Of(Make(), []);
        Assert.That(made.Files, Has.Count.EqualTo(per == TemplateUnit.All ? 1 : 0));
    }

    protected override IOutputFormat Make() => new TemplateFormat(new TemplateOptions { Template = template, Per = per }, FakeServices.Make());
}
