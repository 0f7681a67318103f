using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

/// <summary>Marks failures of EF Core's own commands that broke their connection, while the connection can still be looked at.</summary>
internal sealed class SqlServerFailures : DbCommandInterceptor
{
    /// <inheritdoc/>
    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) =>
        SqlServerErrors.MarkIfBroken(eventData.Exception, command.Connection);

    /// <inheritdoc/>
    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        SqlServerErrors.MarkIfBroken(eventData.Exception, command.Connection);
        return Task.CompletedTask;
    }
}
