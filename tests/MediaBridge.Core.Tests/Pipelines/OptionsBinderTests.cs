using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Pipelines;

internal sealed class OptionsBinderTests
{
    private static Secret Find(string name) => new($"value of {name}");

    [Test]
    public void Every_kind_of_value_reaches_the_record()
    {
        var json = JsonNode.Parse("""
            {"name":"x","count":3,"share":"1.5","big":"9000000000","on":true,"wait":"1d12h","iso":"PT90S","day":"2024-02-29","address":"http://127.0.0.1:1/",
             "mode":"twoWords","tags":["a","b"],"sizes":{"s":1},"nested":{"a":"b"},"free":{"key":{"$secret":"inner"},"n":1},"cookie":{"$secret":"star/ana"},"scale":"0.5..5/0.5","id":"imdb:tt1"}
            """)!.AsObject();
        var o = (Sample)OptionsBinder.Bind(typeof(Sample), json, Find);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((o.Name, o.Count, o.Share, o.Big, o.On), Is.EqualTo(("x", 3, 1.5m, 9_000_000_000L, true)));
            Assert.That((o.Wait, o.Iso, o.Day), Is.EqualTo((TimeSpan.FromHours(36), (TimeSpan?)TimeSpan.FromSeconds(90), (DateOnly?)new DateOnly(2024, 2, 29))));
            Assert.That(o.Address, Is.EqualTo(new Uri("http://127.0.0.1:1/")));
            Assert.That(o.Mode, Is.EqualTo(Mode.TwoWords));
            Assert.That(o.Tags, Is.EqualTo(new[] { "a", "b" }));
            Assert.That(o.Sizes["s"], Is.EqualTo(1));
            Assert.That(o.Nested!.A, Is.EqualTo("b"));
            Assert.That(o.Free.GetProperty("key").GetProperty("$secret").GetString(), Is.EqualTo("inner"), "bound later, with its own record");
            Assert.That(o.Cookie.Reveal(), Is.EqualTo("value of star/ana"));
            Assert.That((o.Scale, o.Id), Is.EqualTo(((Scale?)Scale.FiveStars, (ExternalId?)new ExternalId("imdb", "tt1"))));
        }
    }

    [Test]
    public void Missing_keys_keep_the_records_defaults()
    {
        var o = (Sample)OptionsBinder.Bind(typeof(Sample), [], Find);
        Assert.That((o.Name, o.Count, o.Mode, o.Wait, o.Cookie.IsEmpty), Is.EqualTo(("default", 5, Mode.One, TimeSpan.FromMinutes(1), true)));
    }

    [TestCase("""{"count":"x"}""", "count")]
    [TestCase("""{"nested":{"a":1}}""", "nested.a")]
    [TestCase("""{"tags":["a",1]}""", "tags[1]")]
    [TestCase("""{"wait":"soon"}""", "wait")]
    [TestCase("""{"mode":"three"}""", "mode")]
    [TestCase("""{"mode":1}""", "mode")]
    [TestCase("""{"cookie":"hunter2"}""", "cookie")]
    [TestCase("""{"nothing":1}""", "nothing")]
    public void A_value_that_does_not_fit_names_the_option_and_never_the_value(string json, string path)
    {
        var e = Assert.Throws<PluginException>(() => OptionsBinder.Bind(typeof(Sample), JsonNode.Parse(json)!.AsObject(), Find))!;
        Assert.That(e.Error.Kind, Is.EqualTo(ErrorKind.Configuration));
        Assert.That(e.Message, Does.Contain($"'{path}'"));
        Assert.That(e.ToString(), Does.Not.Contain("hunter2"));
    }

    [Test]
    public void What_the_finder_of_secrets_throws_comes_out_unchanged()
    {
        var missing = new PluginException(ErrorKind.Authentication, "no such secret");
        var json = JsonNode.Parse("""{"cookie":{"$secret":"a"}}""")!.AsObject();
        Assert.That(() => OptionsBinder.Bind(typeof(Sample), json, _ => throw missing), Throws.Exception.SameAs(missing));
    }

    [Test]
    public void A_connection_is_bound_with_its_secrets()
    {
        var connection = new ConnectionDefinition { Name = "a", Service = "s", Options = new JsonObject { ["count"] = 1 }, Secrets = new Dictionary<string, string> { ["cookie"] = "c" } };
        var o = (Sample)OptionsBinder.Bind(typeof(Sample), connection, Find);
        Assert.That((o.Count, o.Cookie.Reveal()), Is.EqualTo((1, "value of c")));
    }

    [TestCase("30s", 30)]
    [TestCase("15m", 900)]
    [TestCase("2h", 7200)]
    [TestCase("1d12h", 129600)]
    [TestCase("1.5h", 5400)]
    [TestCase("500ms", 0.5)]
    [TestCase("PT1M", 60)]
    [TestCase("00:01:30", 90)]
    [TestCase("0s", 0)]
    public void A_duration_is_read_and_written_back(string text, double seconds)
    {
        Assert.That(Durations.TryParse(text, out var duration), Is.True);
        Assert.That(duration.TotalSeconds, Is.EqualTo(seconds));
        Assert.That(Durations.TryParse(Durations.ToText(duration), out var again) ? again : default, Is.EqualTo(duration));
    }

    [TestCase("")]
    [TestCase("5")]
    [TestCase("5 s")]
    [TestCase("1s1m")]
    [TestCase("1m1m")]
    [TestCase("-5s")]
    [TestCase("-PT5S")]
    [TestCase("PX")]
    [TestCase("1:2:3:4:5")]
    [TestCase("99999999999999d")]
    [TestCase("s")]
    public void What_is_no_duration_is_refused(string text) => Assert.That(Durations.TryParse(text, out _), Is.False);

    internal enum Mode
    {
        One,
        TwoWords,
    }

    internal sealed record Inner(string A = "");

    internal sealed record Sample
    {
        public string Name { get; init; } = "default";

        public int Count { get; init; } = 5;

        public decimal Share { get; init; }

        public long Big { get; init; }

        public bool On { get; init; }

        public TimeSpan Wait { get; init; } = TimeSpan.FromMinutes(1);

        public TimeSpan? Iso { get; init; }

        public DateOnly? Day { get; init; }

        public Uri? Address { get; init; }

        public Mode Mode { get; init; }

        public IReadOnlyList<string> Tags { get; init; } = [];

        public IReadOnlyDictionary<string, int> Sizes { get; init; } = new Dictionary<string, int>();

        public Inner? Nested { get; init; }

        public JsonElement Free { get; init; }

        public Secret Cookie { get; init; }

        public Scale? Scale { get; init; }

        public ExternalId? Id { get; init; }
    }
}
