using MediaBridge.Core.Configuration;

namespace MediaBridge.Core.Tests.Configuration;

internal sealed class SettingsExampleTests
{
    private static string Uncommented => string.Join('\n', SettingsExample.Make().Split('\n').Select(l => l.StartsWith('#') ? l[1..] : l));

    [Test]
    public void Every_line_is_commented_out()
        => Assert.That(SettingsExample.Make().Split('\n').Where(l => l.Length > 0), Is.All.StartsWith("#"));

    [Test]
    public void Without_its_comment_signs_it_is_a_settings_file_without_a_problem_that_names_every_setting_with_its_default()
    {
        var file = SettingsFile.Parse(Uncommented, "example.yaml");
        Assert.That(file.Problems, Is.Empty, string.Join('\n', file.Problems));
        Assert.That(file.Values.Select(v => v.Read().Problem), Is.All.Null);
        foreach (var key in SettingKeys.All)
        {
            var values = file.Values.Where(v => v.Key == key).ToList();
            if (key.Default.Count == 0 && !key.IsList && key.Sample is null)
            {
                Assert.That(Uncommented, Does.Match($"\n *{key.Name.Split('.')[^1]}:\n"), "a setting without a default stands there empty");
                continue;
            }

            Assert.That(values, Has.Count.EqualTo(1), key.Name);
            Assert.That(values[0].Texts, Is.EqualTo(key.Sample is { } sample ? [sample.Value] : key.Default), key.Name);
        }

        Assert.That(file.Profiles.Keys, Does.Contain("ana"));
    }

    [Test]
    public void Each_setting_has_its_meaning_form_default_and_variable()
    {
        var text = SettingsExample.Make();
        foreach (var key in SettingKeys.All)
        {
            Assert.That(text, Does.Contain($"# {key.Description}\n").And.Contain($"# {SettingsExample.Form(key)} Variable: {key.Variable.Replace("*", "NAME", StringComparison.Ordinal)}."));
            Assert.That(SettingKeys.Find(key.Sample is { } sample ? key.With(sample.Name) : key.Name), Is.SameAs(key));
            Assert.That(SettingKeys.FindVariable(key.IsPattern ? key.Variable.Replace("*", "X", StringComparison.Ordinal) : key.Variable)?.Key, Is.SameAs(key));
        }
    }

    [Test]
    public void Any_setting_that_is_set_in_a_file_is_read_back()
    {
        foreach (var key in SettingKeys.All)
        {
            var name = key.Sample is { } sample ? key.With(sample.Name) : key.Name;
            var value = key.Sample?.Value ?? key.Default.FirstOrDefault() ?? (key.Type == SettingType.Numbers ? "423" : "x");
            var (text, problem) = SettingsFile.Set("# mine\n", name, value, "ana");
            Assert.That(problem, Is.Null, name);
            var read = SettingsFile.Parse(text!, "f.yaml");
            Assert.That(read.Problems, Is.Empty, text);
            Assert.That(read.Profiles["ana"].Select(v => $"{v.Name}={string.Join(',', v.Texts)}"), Is.EqualTo(new[] { $"{name}={value}" }), text);
        }
    }
}
