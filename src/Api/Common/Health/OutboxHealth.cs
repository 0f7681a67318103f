using Microsoft.Extensions.Diagnostics.HealthChecks;
using Onboarding.Application.Common.Outbox;

namespace Onboarding.Api.Common.Health;

/// <summary>Whether the outbox gets done. One that does not asks for a person, but the instance can take requests all the same.</summary>
internal sealed class OutboxHealth(IOutboxReads outbox) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await outbox.CountFailing(cancellationToken) is > 0 and var count
            ? HealthCheckResult.Degraded($"{count} messages keep failing, see /onboarding/v1/outbox/failing")
            : HealthCheckResult.Healthy();
}
