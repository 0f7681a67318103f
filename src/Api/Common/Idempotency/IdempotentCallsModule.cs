namespace Onboarding.Api.Common.Idempotency;

/// <summary>Registers the services for dialects with idempotency keys.</summary>
internal static class IdempotentCallsModule
{
    public static IServiceCollection AddIdempotentCalls(this IServiceCollection services) => services
        .AddSingleton<RunningKeys>()
        .AddScoped<IdempotentCalls>();
}
