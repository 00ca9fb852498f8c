using System.Text.Json.Nodes;
using MediaBridge.Core.Templating;
using MediaBridge.Core.Tests.Formats.Kit;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Templating;

internal sealed class HandlebarsTemplatesTests
{
    private readonly HandlebarsTemplates _templates = new(new FakeTitles());

    [TestCase("{{title}}", "A & <B>")]
    [TestCase("{{nul}}", "")]
    [TestCase("{{year}} {{mark}} {{seen}}", "1962 7.5 true")]
    [TestCase("{{genres}}", "Drama, Mystery")]
    [TestCase("{{collection.name}}", "Coast")]
    [TestCase("{{genres.[1]}}", "Mystery")]
    [TestCase("{{#if seen}}y{{else}}n{{/if}}{{#if zero}}y{{else}}n{{/if}}{{#if empty}}y{{else}}n{{/if}}{{#if none}}y{{else}}n{{/if}}{{#if nul}}y{{else}}n{{/if}}", "ynnnn")]
    [TestCase("{{#if missing}}y{{else}}n{{/if}}{{#if collection.missing}}y{{else}}n{{/if}}{{#unless missing}}u{{/unless}}", "nnu")]
    [TestCase("{{#if missing}}a{{else if seen}}b{{else}}c{{/if}}", "b")]
    [TestCase("{{#each missing}}x{{else}}none{{/each}}", "none")]
    [TestCase("{{#each cast}}{{name}}{{#if role}} ({{role}}){{/if}}{{#unless @last}}, {{/unless}}{{/each}}", "Ana (Inés), Bo")]
    [TestCase("{{#each cast as |p i|}}{{i}}{{p.name}} {{/each}}", "0Ana 1Bo ")]
    [TestCase("{{#each genres}}{{this}}/{{@index}}/{{../title}};{{/each}}", "Drama/0/A & <B>;Mystery/1/A & <B>;")]
    [TestCase("{{#with collection}}{{name}}{{/with}}", "Coast")]
    [TestCase("{{default missing nul title}}", "A & <B>")]
    [TestCase("{{date released \"d MMMM yyyy\"}}", "9 March 1962")]
    [TestCase("{{date nul}}|{{number nul}}", "|")]
    [TestCase("{{number mark \"0.00\"}} {{number votes \"#,0\"}}", "7.50 1,234")]
    [TestCase("{{join genres \" + \"}}", "Drama + Mystery")]
    [TestCase("{{upper (join genres \"-\")}} {{lower title}}", "DRAMA-MYSTERY a & <b>")]
    [TestCase("{{slug title year}}", "a-b-1962")]
    [TestCase("{{truncate long 12}}", "one two…")]
    [TestCase("{{json genres}} {{json title}} {{json mark}}", "[\"Drama\",\"Mystery\"] \"A & <B>\" 7.5")]
    [TestCase("{{#if (and seen (gt year 1960) (not missing))}}yes{{/if}}", "yes")]
    [TestCase("{{#if (or (eq year 1) (ne title \"x\"))}}yes{{/if}} {{eq year 1962}} {{lt mark 10}}", "yes true true")]
    [TestCase("{{add year 1 2}} {{pluralise votes \"vote\"}} {{pluralise one \"play\"}}", "1965 1,234 votes 1 play")]
    [TestCase("{{stars mark}}|{{stars 3 5}}|{{stars nul}}", "★★★★|★★★|")]
    [TestCase("{{yamlString tricky}}", "\"yes: #no\"")]
    [TestCase("{{xmlEscape title}}", "A &amp; &lt;B&gt;")]
    [TestCase("{{mdEscape code}}", "&#105;mport &#123;x&#125; \\_y\\_")]
    [TestCase("{{replace title \"&\" \"and\"}}", "A and <B>")]
    [TestCase("{{first genres}} {{last genres}} {{join (limit genres 1)}}", "Drama Mystery Drama")]
    [TestCase("{{formatBytes size}} {{formatDuration runtime}}", "4.7 GB 1h 44m")]
    [TestCase("\\{{title}} {{! note }}{{!-- {{nope}} --}}x", "{{title}} x")]
    [TestCase("a {{~title~}} b", "aA & <B>b")]
    [TestCase("{{@root.title}}", "A & <B>")]
    public void Renders(string template, string expected) => Assert.That(_templates.Compile("t", template, "text/markdown")(Model()), Is.EqualTo(expected));

    [Test]
    public void EscapesForMarkupOnly()
    {
        Assert.That(_templates.Compile("t", "{{title}} {{{title}}}", "text/html; charset=utf-8")(Model()), Is.EqualTo("A &amp; &lt;B&gt; A & <B>"));
        Assert.That(_templates.Compile("t", "{{title}}", "application/xml")(Model()), Does.Contain("&lt;"));
        Assert.That(_templates.Compile("t", "{{title}}", "text/csv")(Model()), Does.Not.Contain("&lt;"));
    }

    [TestCase("a\n{{titel}}", "page.hbs:2:", "'titel'", "'title'")]
    [TestCase("\n\n{{collection.nme}}", "page.hbs:3:", "'collection.nme'")]
    [TestCase("{{#each cast}}\n{{tilte}}\n{{/each}}", "page.hbs:2:", "'tilte'")]
    [TestCase("x\n{{upper nope}}", "page.hbs:2:", "'nope'")]
    [TestCase("x\n{{upper (lower nope)}}", "page.hbs:2:", "'nope'")]
    [TestCase("{{collection}}", "page.hbs:1:", "'collection'")]
    [TestCase("{{number title}}", "page.hbs", "not a number")]
    [TestCase("{{date title}}", "page.hbs", "not a date")]
    public void AnUnknownNameIsAnErrorWithItsLine(string template, params string[] parts) => Expect(() => _templates.Compile("page.hbs", template, "text/plain")(Model()), parts);

    [TestCase("a\n{{#if title}}\nb", "page.hbs:2:", "never closed")]
    [TestCase("a\n{{/if}}", "page.hbs:2:", "closes nothing")]
    [TestCase("{{#if x}}\n{{/each}}", "page.hbs:2:", "line 1")]
    [TestCase("a\n\n{{title", "page.hbs:3:", "never closed")]
    [TestCase("{{uper title}}", "page.hbs:1:", "'uper'", "'upper'")]
    [TestCase("{{#iff title}}{{/iff}}", "page.hbs:1:", "'iff'", "'if'")]
    [TestCase("{{> header}}", "page.hbs:1:", "not supported")]
    [TestCase("{{&title}}", "page.hbs:1:", "not supported")]
    [TestCase("{{{{raw}}}}", "page.hbs:1:", "not supported")]
    [TestCase("\n{{}}", "page.hbs:2:", "empty")]
    [TestCase("{{truncate title}}", "page.hbs:1:", "takes 2 to 3")]
    [TestCase("{{upper (lower title}}", "page.hbs:1:", "not closed")]
    [TestCase("{{else}}", "page.hbs:1:", "outside")]
    [TestCase("{{#if}}{{/if}}", "page.hbs:1:", "needs")]
    [TestCase("{{#if eq kind 1}}{{/if}}", "page.hbs:1:", "one value")]
    [TestCase("x {{@nope}}", "page.hbs:1:", "@nope")]
    public void AWrongTemplateIsAnErrorWithItsLine(string template, params string[] parts) => Expect(() => _templates.Compile("page.hbs", template, "text/plain"), parts);

    [Test]
    public void NoObjectOfTheProgramCanBeReached()
    {
        foreach (var path in new[] { "title.Length", "genres.Capacity", "collection.Comparer", "year.Scale" })
        {
            Expect(() => _templates.Compile("t", $"{{{{{path}}}}}", "text/plain")(Model()), path);
        }
    }

    [Test]
    public void OutputWithoutEndStops()
    {
        var many = new JsonObject { ["list"] = new JsonArray([.. Enumerable.Range(0, 400).Select(i => (JsonNode)i)]) };
        const string Template = "{{#each list}}{{#each ../list}}{{#each @root.list}}long text that is repeated{{/each}}{{/each}}{{/each}}";
        Expect(() => _templates.Compile("t", Template, "text/plain")(many), "16,777,216");
    }

    [Test]
    public void EqualTemplatesAreCompiledOnce()
        => Assert.That(_templates.Compile("t", "{{title}}", "text/plain"), Is.SameAs(_templates.Compile("t", "{{title}}", "text/plain")));

    [Test]
    public async Task CulturesChangeNothing()
    {
        foreach (var culture in Cultures.Names)
        {
            var text = await Cultures.In(culture, () => Task.FromResult(_templates.Compile("t", "{{mark}} {{upper lower}} {{date released 'd MMM yyyy'}} {{number votes '#,0.0'}} {{formatBytes size}}", "text/plain")(Model())));
            Assert.That(text, Is.EqualTo("7.5 TITLE I 9 Mar 1962 1,234.0 4.7 GB"), culture);
        }
    }

    private static void Expect(Func<object> work, params string[] parts)
    {
        var error = Assert.Throws<PluginException>(() => _ = work())!;
        Assert.That(error.Error.Kind, Is.EqualTo(ErrorKind.Configuration));
        foreach (var part in parts)
        {
            Assert.That(error.Message, Does.Contain(part));
        }
    }

    private static JsonObject Model() => JsonNode.Parse("""
        {
          "title": "A & <B>", "year": 1962, "mark": 7.50, "votes": 1234, "one": 1, "zero": 0, "empty": "", "none": [], "nul": null, "seen": true,
          "genres": ["Drama", "Mystery"], "collection": { "name": "Coast" }, "cast": [ { "name": "Ana", "role": "Inés" }, { "name": "Bo" } ],
          "released": "1962-03-09", "long": "one two three four five six", "tricky": "yes: #no", "code": "import {x} _y_", "size": 4700000000, "runtime": 104, "lower": "title i"
        }
        """)!.AsObject();
}
