using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>The writer's open connection with its compiled statements.</summary>
internal sealed class SqliteWriterSession : IAsyncDisposable
{
    private readonly sqlite3 _handle;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _release;
    private readonly SqliteStatement _rollback;
    private readonly Dictionary<Type, (SqliteInsert Insert, SqliteStatement Statement)> _inserts = [];
    private readonly string[] _files;
    private bool _hasSavepoint;
    private int _changes;

    private SqliteWriterSession(SqliteConnection connection, bool hasLog)
    {
        Connection = connection;
        _files = hasLog ? [connection.DataSource, connection.DataSource + "-wal"] : [connection.DataSource];
        _handle = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        _begin = new(_handle, "SAVEPOINT unit");
        _release = new(_handle, "RELEASE unit");
        _rollback = new(_handle, "ROLLBACK TO unit");
    }

    /// <summary>The connection; nobody but the writer uses it.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>The rows changed so far, also those that were undone.</summary>
    public int Changes => raw.sqlite3_total_changes(_handle);

    /// <summary>Whether the names of the files that are open still lead somewhere.</summary>
    public bool FilesExist => Array.TrueForAll(_files, File.Exists);

    /// <summary>Opens the file.</summary>
    public static async Task<SqliteWriterSession> Open(string connectionString, string settings)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = settings;
            await command.ExecuteNonQueryAsync();
            command.CommandText = "PRAGMA journal_mode";
            return new(connection, hasLog: await command.ExecuteScalarAsync() is "wal");
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Begins a unit of work; one that is begun carefully can be undone by itself.</summary>
    public void BeginUnit(bool withSavepoint)
    {
        (_hasSavepoint, _changes) = (withSavepoint, Changes);
        if (withSavepoint)
        {
            _begin.Run();
        }
    }

    /// <summary>Lets the unit stand, as far as the group does, or undoes it. Says no if it has changed something and cannot be undone by itself.</summary>
    public bool EndUnit(bool isKept)
    {
        if (!_hasSavepoint)
        {
            return isKept || Changes == _changes;
        }

        if (!isKept)
        {
            _rollback.Run();
        }

        _release.Run();
        return true;
    }

    /// <summary>Writes rows, each with a statement of its own; fails as SaveChanges would.</summary>
    public void Insert(IModel model, IReadOnlyList<object> rows)
    {
        try
        {
            foreach (var row in rows)
            {
                var type = row.GetType();
                if (!_inserts.TryGetValue(type, out var known))
                {
                    var insert = SqliteInsert.Of(model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} has no table."));
                    _inserts.Add(type, known = (insert, new(_handle, insert.Text)));
                }

                known.Insert.Bind(known.Statement, row);
                known.Statement.Run();
            }
        }
        catch (SqliteException failure)
        {
            throw new DbUpdateException("Rows could not be written.", failure);
        }
    }

    /// <summary>The pages written to the log since this was asked last.</summary>
    public int TakePagesWritten() => SqliteNative.TakePagesWritten(_handle);

    /// <summary>Folds back what of the log nobody reads any more; waits for nobody, fails never. Answers how many pages are left.</summary>
    public int Checkpoint() => SqliteNative.Checkpoint(_handle);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var statement in _inserts.Values.Select(known => known.Statement).Append(_begin).Append(_release).Append(_rollback))
        {
            statement.Dispose();
        }

        await Connection.DisposeAsync();
    }
}
