using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

/// <summary>
/// Repeats a unit of work, or a query outside one, after EF Core's transient errors (deadlock victim 1205 and the like) and after a broken
/// connection, which EF Core lets pass for a failure although the change may be stored. After a timeout it looks whether the change is stored, and
/// fails if not: the server is slow, and repeating would make it slower.
/// </summary>
/// <remarks>EF Core reads all rows of a query before it returns the first one, so a query that is repeated returns no row twice.</remarks>
internal sealed class SqlServerRetries(ExecutionStrategyDependencies dependencies, SqlServerConnections connections)
    : SqlServerRetryingExecutionStrategy(dependencies)
{
    /// <inheritdoc/>
    protected override bool ShouldRetryOn(Exception exception) =>
        SqlServerErrors.IsBrokenConnection(exception)
        || (SqlServerErrors.MayBeBrokenConnection(exception) && connections.HasBroken(Dependencies.CurrentContext.Context.Database.GetDbConnection()))
        || base.ShouldRetryOn(exception);

    /// <inheritdoc/>
    protected override bool ShouldVerifySuccessOn(Exception exception) => SqlServerErrors.IsTimeout(exception) || ShouldRetryOn(exception);
}

/// <summary>Configures a context to repeat what a broken connection interrupted.</summary>
internal static class SqlServerRetriesConfiguration
{
    /// <summary>Adds the execution strategy, and the interceptor that reports the state of the connections to it.</summary>
    public static T RepeatAfterBrokenConnections<T>(this T builder) where T : DbContextOptionsBuilder
    {
        var connections = new SqlServerConnections();
        new SqlServerDbContextOptionsBuilder(builder).ExecutionStrategy(dependencies => new SqlServerRetries(dependencies, connections));
        builder.AddInterceptors(connections);
        return builder;
    }
}
