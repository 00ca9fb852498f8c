using MediaBridge.Core.Pipelines;

namespace MediaBridge.Core.Tests.Pipelines;

internal sealed class ConnectionsFileTests
{
    private static ConnectionsLoad Parse(string text) => ConnectionsFile.Parse(text, "c.yaml", new FakeIndex(), name => name == "USER_ID" ? "42" : null);

    [Test]
    public void Connections_are_read_with_their_secrets_beside_them()
    {
        var load = Parse("""
            # mine
            star-ana: { service: star, person: ana, with: { user: 7, address: "http://127.0.0.1:9/" }, secrets: { cookie: star/ana } }
            star-ben:
              service: star
              with:
                user: ${env:USER_ID}
                cookie: ${secret:ben}
            """);
        Assert.That(load.Problems, Is.Empty);
        var (ana, ben) = (load.Connections[0], load.Connections[1]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((ana.Name, ana.Service, ana.Person, ana.Address), Is.EqualTo(("star-ana", "star", "ana", new Uri("http://127.0.0.1:9/"))));
            Assert.That(ana.Options.ToJsonString(), Is.EqualTo("""{"user":7}"""));
            Assert.That(ana.Secrets, Is.EqualTo(new Dictionary<string, string> { ["cookie"] = "star/ana" }));
            Assert.That(ben.Options.ToJsonString(), Is.EqualTo("""{"user":42}"""));
            Assert.That(ben.Secrets, Is.EqualTo(new Dictionary<string, string> { ["cookie"] = "ben" }));
        }
    }

    [TestCase("a: { service: star, with: { usr: 1, user: 1 } }", "MB2010", 29, "'user'")]
    [TestCase("a: { service: star }", "MB2011", 4, "user")]
    [TestCase("a: { with: { user: 1 } }", "MB2011", 4, "service")]
    [TestCase("a: { service: star, with: { user: 1, cookie: hunter2 } }", "MB2055", 46, "connect")]
    [TestCase("a: { service: star, with: { user: 1 }, secrets: { cookie: 'x y' } }", "MB2017", 59, "imdb/ana")]
    [TestCase("a: { service: star, with: { user: 1 }, secrets: { user: x } }", "MB2002", 51, "Remove")]
    [TestCase("a: { service: star, with: { user: 1 }, secrets: { cooky: x } }", "MB2010", 51, "'cookie'")]
    [TestCase("a: { service: star, with: { user: 1, address: nowhere } }", "MB2015", 47, null)]
    [TestCase("a b: { service: star, with: { user: 1 } }", "MB2017", 1, "letters")]
    [TestCase("a: star", "MB2012", 4, null)]
    [TestCase("a: { servce: star, with: { user: 1 } }", "MB2010", 6, "'service'", "MB2011")]
    [TestCase("- a", "MB2012", 1, "name:")]
    public void A_bad_connection_says_what_where_and_what_to_do(string text, string code, int column, string? hint, string? also = null)
    {
        var load = Parse($"{text}\nz: {{ service: star, with: {{ user: 1 }} }}".Replace("- a\nz", "- a\n# z", StringComparison.Ordinal));
        var problem = load.Problems.Single(p => p.Code != also);
        Assert.That($"{problem.Code} {problem.Line}:{problem.Column}", Is.EqualTo($"{code} 1:{column}"), problem.ToString());
        Assert.That(problem.Hint ?? "", Does.Contain(hint ?? ""));
        Assert.That(problem.ToString(), Does.Not.Contain("hunter2"));
        if (!text.StartsWith('-'))
        {
            Assert.That(load.Connections.Select(c => c.Name), Is.EqualTo(new[] { "z" }), "the others can be used");
        }
    }

    [Test]
    public void A_service_that_no_plugin_knows_is_a_warning()
    {
        var load = Parse("a: { service: satr, with: { x: 1 } }");
        Assert.That(load.Problems.Single().ToString(), Does.Contain("warning MB2034").And.Contain("'star'"));
        Assert.That(load.Connections.Single().Options.ToJsonString(), Is.EqualTo("""{"x":1}"""));
    }

    [Test]
    public void A_missing_file_holds_no_connections()
        => Assert.That(ConnectionsFile.Load("no-such-folder/c.yaml", new FakeIndex(), _ => null), Is.EqualTo(new ConnectionsLoad()).Using<ConnectionsLoad>((a, b) => a.Problems.Count == b.Problems.Count && a.Connections.Count == b.Connections.Count));

    [Test]
    public void An_entry_is_checked_added_replaced_and_removed_and_comments_stay()
    {
        var entry = new ConnectionEntry { Name = "new", Service = "star", Person = "ana", With = new Dictionary<string, string> { ["user"] = "5", ["address"] = "http://127.0.0.1:8/" }, Secrets = new Dictionary<string, string> { ["cookie"] = "c/1" } };
        var (connection, problems) = ConnectionsFile.Check(entry, new FakeIndex(), _ => null);
        Assert.That(problems, Is.Empty);
        Assert.That(connection!.Options.ToJsonString(), Is.EqualTo("""{"user":5}"""));

        const string Before = "# all of us\nold: { service: star, with: { user: 1 } } # first\n";
        var added = ConnectionsFile.Put(Before, entry).Text!;
        Assert.That(added, Is.EqualTo(Before + "new: { service: star, person: ana, with: { user: 5, address: \"http://127.0.0.1:8/\" }, secrets: { cookie: c/1 } }\n"));
        Assert.That(Parse(added).Connections[1].Options.ToJsonString(), Is.EqualTo(connection.Options.ToJsonString()));
        Assert.That(ConnectionsFile.Put(added, entry with { Name = "old", With = new Dictionary<string, string>(), Person = null, Secrets = new Dictionary<string, string>() }).Text, Does.Contain("old: { service: star } # first\n"));
        Assert.That(ConnectionsFile.Remove(added, "new").Text, Is.EqualTo(Before));
    }

    [Test]
    public void Saving_makes_the_folder_and_replaces_the_whole_file()
    {
        var folder = Directory.CreateTempSubdirectory("mb-").FullName;
        try
        {
            var path = Path.Combine(folder, "sub", "connections.yaml");
            ConnectionsFile.Save(path, "a: 1\nb: 2\n");
            ConnectionsFile.Save(path, "c: 3\n");
            Assert.That(File.ReadAllText(path), Is.EqualTo("c: 3\n"));
            Assert.That(Directory.GetFiles(Path.GetDirectoryName(path)!), Has.Length.EqualTo(1), "nothing is left beside it");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
