using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>
/// A pool of connections for frequent reads. They stay open and keep their last statement, because opening the file and compiling the statement take
/// longer than the read itself.
/// </summary>
internal sealed class SqliteReaders(string connectionString) : IDisposable
{
    private const int MostIdle = 64;

    private readonly string _connectionString = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString();
    private readonly ConcurrentStack<ReadConnection> _idle = new();

    /// <summary>Runs a query of the context on one of the connections.</summary>
    public async Task<T> Read<T>(OnboardingDbContext db, Func<Task<T>> query)
    {
        var connection = Rent();
        var own = db.Database.GetDbConnection();
        db.Database.SetDbConnection(connection);
        try
        {
            var result = await query();
            Return(connection);
            return result;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        finally
        {
            db.Database.SetDbConnection(own, contextOwnsConnection: true);
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        while (_idle.TryPop(out var connection))
        {
            connection.Dispose();
        }
    }

    private ReadConnection Rent()
    {
        if (_idle.TryPop(out var connection))
        {
            return connection;
        }

        connection = new ReadConnection(_connectionString);
        connection.Open();
        return connection;
    }

    private void Return(ReadConnection connection)
    {
        if (_idle.Count < MostIdle)
        {
            _idle.Push(connection);
        }
        else
        {
            connection.Dispose();
        }
    }

    /// <summary>Returns the same command each time. As long as its text stays the same, its compiled statement does too.</summary>
    private sealed class ReadConnection(string connectionString) : SqliteConnection(connectionString)
    {
        private ReadCommand? _command;

        public override SqliteCommand CreateCommand() => _command ??= new ReadCommand { Connection = this };

        protected override void Dispose(bool disposing)
        {
            _command?.End();
            base.Dispose(disposing);
        }
    }

    private sealed class ReadCommand : SqliteCommand
    {
        public void End() => base.Dispose(true);

        [SuppressMessage("Usage", "CA2215", Justification = "It is disposed of by its connection.")]
        protected override void Dispose(bool disposing) => Parameters.Clear();
    }
}
