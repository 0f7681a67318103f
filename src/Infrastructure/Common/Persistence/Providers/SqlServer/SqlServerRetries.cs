using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

/// <summary>
/// Repeats after transient errors, and after a connection that broke: outside Windows that has no number of its own, and EF Core would let it pass for a
/// failure although the change may be stored. A server that cannot be reached at all is told at once.
/// </summary>
internal sealed class SqlServerRetries(ExecutionStrategyDependencies dependencies) : SqlServerRetryingExecutionStrategy(dependencies)
{
    private const int WithoutNumber = 0;
    private const byte EndsTheConnection = 20;

    /// <inheritdoc/>
    protected override bool ShouldRetryOn(Exception exception) =>
        exception is SqlException { Number: WithoutNumber, Class: >= EndsTheConnection, InnerException: null } || base.ShouldRetryOn(exception);
}
