using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common.Idempotency;

namespace Onboarding.Infrastructure.Common.Idempotency;

/// <summary>Registers the storage of outcomes under idempotency keys.</summary>
public static class IdempotencyModule
{
    /// <summary>Adds the storage (<c>Idempotency__KeepHours</c>).</summary>
    public static IServiceCollection AddIdempotency(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Idempotency").Get<IdempotencyOptions>() ?? new();
        options.Check();
        return services
            .AddSingleton(options)
            .AddSingleton<OutcomeProtection>()
            .AddScoped<IIdempotentOutcomes, IdempotentOutcomes>()
            .AddScoped<ClaimRows>();
    }
}
