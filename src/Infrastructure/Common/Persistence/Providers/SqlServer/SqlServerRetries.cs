using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

/// <summary>
/// Repeats a unit of work after EF Core's transient errors (deadlock victim 1205 and the like) and after a broken connection, which EF Core lets pass for
/// a failure although the change may be stored. After a timeout it looks whether the change is stored, and fails if not: the server is slow, and
/// repeating would make it slower.
/// </summary>
internal sealed class SqlServerRetries(ExecutionStrategyDependencies dependencies) : SqlServerRetryingExecutionStrategy(dependencies)
{
    /// <inheritdoc/>
    protected override bool ShouldRetryOn(Exception exception) => SqlServerErrors.IsBrokenConnection(exception) || base.ShouldRetryOn(exception);

    /// <inheritdoc/>
    protected override bool ShouldVerifySuccessOn(Exception exception) => SqlServerErrors.IsTimeout(exception) || ShouldRetryOn(exception);
}
