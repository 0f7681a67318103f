using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

/// <summary>Determines whether a connection broke: EF Core opened it, and it did not work any more when EF Core closed it or before.</summary>
/// <remarks>
/// EF Core closes the connection before the failure reaches the execution strategy, and reports no failure that it meets while it reads rows. So the
/// state is read when the connection is about to be closed.
/// </remarks>
internal sealed class SqlServerConnections : DbConnectionInterceptor
{
    // Opened, and not closed since in working order. SqlClient itself closes a broken connection, and EF Core then does not close it again.
    private readonly ConditionalWeakTable<DbConnection, object> _open = [];

    /// <summary>Returns whether the connection broke since EF Core opened it for the last time.</summary>
    public bool HasBroken(DbConnection connection) => _open.TryGetValue(connection, out _) && !IsUsable(connection);

    /// <inheritdoc/>
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        _open.Remove(connection);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ConnectionOpening(connection, eventData, result));

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => _open.AddOrUpdate(connection, this);

    /// <inheritdoc/>
    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        if (IsUsable(connection))
        {
            _open.Remove(connection);
        }

        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        ValueTask.FromResult(ConnectionClosing(connection, eventData, result));

    // The version is known without asking the server, and only to a connection that is neither closed nor being closed by another thread.
    private static bool IsUsable(DbConnection connection)
    {
        try
        {
            return connection.State == ConnectionState.Open && connection.ServerVersion is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
