namespace Onboarding.Api.Common.Idempotency;

/// <summary>Registers what dialects with idempotency keys send their commands by.</summary>
internal static class IdempotentCallsModule
{
    public static IServiceCollection AddIdempotentCalls(this IServiceCollection services) => services
        .AddSingleton<RunningKeys>()
        .AddScoped<IdempotentCalls>();
}
