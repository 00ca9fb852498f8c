using MediaBridge.Core.State;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.Tests.State;

public sealed class StateDatabaseTests
{
    private readonly TempFolder _folder = new();

    private static IEnumerable<int> OlderVersions => Enumerable.Range(0, Migrations.Steps.Count);

    private string File => _folder["state.db"];

    [TearDown]
    public void Clean() => _folder.Dispose();

    [TestCaseSource(nameof(OlderVersions))]
    public async Task ADatabaseOfAnyOlderVersionBecomesLikeANewOne(int version)
    {
        Execute([.. Migrations.Steps.Take(version), $"PRAGMA user_version={version}"]);
        await using (StateDatabase.Open(File))
        {
        }

        await using (StateDatabase.Open(_folder["new/state.db"]))
        {
        }

        Assert.That(Schema(File), Is.EqualTo(Schema(_folder["new/state.db"])).And.Not.Empty);
    }

    [Test]
    public async Task WhatADatabaseHoldsIsThereWhenItIsOpenedAgain()
    {
        await using (var database = StateDatabase.Open(File))
        {
            using var write = await database.WriteAsync(default);
            write.Run("INSERT INTO plugin_state(owner, key, value) VALUES('a', 'select', 'from')");
            write.Commit();
        }

        await using var again = StateDatabase.Open(File);
        Assert.That(again.First("SELECT value FROM plugin_state WHERE owner='a' AND key='select'", r => r.GetString(0)), Is.EqualTo("from"));
    }

    [Test]
    public void ADatabaseOfANewerProgramIsLeftAlone()
    {
        Execute(["CREATE TABLE future(x)", $"PRAGMA user_version={Migrations.Steps.Count + 1}"]);
        var before = Schema(File);
        var error = Assert.Throws<PluginException>(() => StateDatabase.Open(File))!.Error;
        Assert.That((error.Kind, error.Hint), Is.EqualTo((ErrorKind.Configuration, "It was written by a newer MediaBridge: update this program, or choose another data folder with --data.")));
        Assert.That(Schema(File), Is.EqualTo(before));
    }

    [Test]
    public async Task WordsOfSqlAreNamesLikeAnyOther()
    {
        string[] words = ["select", "order", "group", "table", "index", "from'--", "\"where\"", "null", "key); DROP TABLE runs;--"];
        _folder.Write("in.jsonl", string.Concat(words.Select((w, i) => $$"""{"kind":"movie","title":{{System.Text.Json.JsonSerializer.Serialize(w)}},"ids":["order:{{i}}"],"tags":[{{System.Text.Json.JsonSerializer.Serialize(w)}}],"extras":{"select.order":"group"} }""" + "\n")));
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"] });
        var report = await bridge.RunAsync(bridge.Parse(
            $$"""
            version: 1
            name: select
            from: [ { id: order, source: items, with: { file: "{{_folder["in.jsonl"]}}" } } ]
            to: [ { id: group, sink: files, with: { folder: "{{_folder["out"]}}", format: jsonl } } ]
            """));
        Assert.That(report.ExitCode, Is.Zero, string.Join('\n', report.Messages));
        Assert.That(System.IO.File.ReadLines(_folder["out/items.jsonl"]).Count(), Is.EqualTo(words.Length));
        Assert.That(bridge.Runs.Explain(report.Run, "from'--"), Is.Not.Empty);
    }

    private static List<string> Schema(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY type, name";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private void Execute(IEnumerable<string> statements)
    {
        SqliteLibrary.Initialize();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
        connection.Open();
        foreach (var statement in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }
}
