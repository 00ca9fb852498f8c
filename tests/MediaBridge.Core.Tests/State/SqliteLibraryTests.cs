using MediaBridge.Core.State;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.Tests.State;

public sealed class SqliteLibraryTests
{
    [Test]
    public void The_chosen_library_is_no_older_than_the_bundled_one_and_searches_texts()
    {
        SqliteLibrary.Initialize();
        SqliteLibrary.Initialize();
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Assert.That(Version.Parse(connection.ServerVersion), Is.GreaterThanOrEqualTo(new Version(3, 35, 5)));
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE VIRTUAL TABLE t USING fts5(x); INSERT INTO t VALUES ('the matrix'); SELECT count(*) FROM t('matrix')";
        Assert.That(command.ExecuteScalar(), Is.EqualTo(1L));
    }
}
