using Microsoft.Extensions.Diagnostics.HealthChecks;
using Onboarding.Application.Common.Outbox;

namespace Onboarding.Api.Common.Health;

/// <summary>Checks whether the outbox handles its messages. If not, an operator must act, but the instance can still accept requests.</summary>
internal sealed class OutboxHealth(IOutboxReads outbox) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await outbox.CountFailing(cancellationToken) is > 0 and var count
            ? HealthCheckResult.Degraded($"{count} messages keep failing, see /onboarding/v1/outbox/failing")
            : HealthCheckResult.Healthy();
}
