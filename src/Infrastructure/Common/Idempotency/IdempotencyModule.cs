using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>Registers the storage of outcomes under idempotency keys.</summary>
public static class IdempotencyModule
{
    /// <summary>Adds the storage (<c>Idempotency__KeepHours</c>).</summary>
    public static IServiceCollection AddIdempotency(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.Settings<IdempotencyOptions>())
        .AddSingleton<OutcomeProtection>()
        .AddScoped<IIdempotentOutcomes, IdempotentOutcomes>()
        .AddScoped<ClaimRows>();
}
