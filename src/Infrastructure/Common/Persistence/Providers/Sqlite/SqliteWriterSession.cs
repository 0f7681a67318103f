using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Onboarding.Infrastructure.Common.Encryption;
using SQLitePCL;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>The writer's open connection and its compiled statements.</summary>
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

    /// <summary>The connection, used only by the writer.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>The number of rows changed so far, including those that were undone.</summary>
    public int Changes => raw.sqlite3_total_changes(_handle);

    /// <summary>Whether the open files still exist under their names.</summary>
    public bool FilesExist => Array.TrueForAll(_files, File.Exists);

    /// <summary>Opens the file and applies the settings.</summary>
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

    /// <summary>Begins a unit of work. With a savepoint it can be undone by itself.</summary>
    public void BeginUnit(bool withSavepoint)
    {
        (_hasSavepoint, _changes) = (withSavepoint, Changes);
        if (withSavepoint)
        {
            _begin.Run();
        }
    }

    /// <summary>
    /// Ends the unit: keeps its changes in the transaction or undoes them. Returns false if they must be undone but the unit has no savepoint.
    /// </summary>
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

    /// <summary>Writes rows with one statement each. Fails in the same way as SaveChanges.</summary>
    public void Insert(IModel model, IReadOnlyList<object> rows, DataKeys? keys = null)
    {
        try
        {
            foreach (var row in rows)
            {
                var (insert, statement) = InsertOf(row.GetType(), model);
                insert.Bind(statement, row, keys);
                statement.Run();
            }
        }
        catch (SqliteException failure)
        {
            throw new DbUpdateException("Rows could not be written.", failure);
        }
    }

    /// <summary>Returns the number of pages written to the log since the last call.</summary>
    public int TakePagesWritten() => SqliteNative.TakePagesWritten(_handle);

    /// <summary>
    /// Transfers the part of the log that no reader uses to the database file, without waiting and without failing. Returns how many pages are left.
    /// </summary>
    public int Checkpoint() => SqliteNative.Checkpoint(_handle);

    private (SqliteInsert Insert, SqliteStatement Statement) InsertOf(Type type, IModel model)
    {
        if (!_inserts.TryGetValue(type, out var known))
        {
            var insert = SqliteInsert.Of(model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} has no table."));
            _inserts.Add(type, known = (insert, new(_handle, insert.Text)));
        }

        return known;
    }

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
