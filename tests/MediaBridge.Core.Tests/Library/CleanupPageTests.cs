using System.Text;
using MediaBridge.Core.Library.Cleanup;

namespace MediaBridge.Core.Tests.Library;

/// <summary>The report of a clean-up as a page.</summary>
public sealed class CleanupPageTests
{
    [Test]
    public void All_that_was_found_stands_in_one_file_that_runs_nothing()
    {
        var page = Encoding.UTF8.GetString(CleanupPage.Of(
            [new LibraryIssues { Kind = "orphan", Description = "left behind", Count = 1200, Examples = ["films/<b>.nfo", "films/b.nfo"], Hint = "Move it." }],
            new DateTimeOffset(2026, 11, 29, 8, 5, 0, TimeSpan.Zero)));
        Assert.That(page, Does.Contain("Total Issues: 1,200, 29 November 2026, 08:05").And.Contain("films/&lt;b&gt;.nfo").And.Contain("and 1,198 more").And.Contain("Move it."));
        Assert.That(page, Does.Contain("id=\"orphan\" open"));
        Assert.That(Encoding.UTF8.GetString(CleanupPage.Of([new LibraryIssues { Kind = "poster", Description = "none", Count = 13, Examples = [.. Enumerable.Range(0, 13).Select(i => $"film-{i}")] }], DateTimeOffset.UnixEpoch)), Does.Contain("id=\"poster\">"), "long lists wait to be opened");
        Assert.That(Encoding.UTF8.GetString(CleanupPage.Of([], DateTimeOffset.UnixEpoch)), Does.Contain("All is well"));
    }
}
