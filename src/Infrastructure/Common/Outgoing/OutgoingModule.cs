using Microsoft.Extensions.DependencyInjection;

namespace Onboarding.Infrastructure.Common.Outgoing;

/// <summary>Registers what modules share that connect to hosts which clients name.</summary>
public static class OutgoingModule
{
    /// <summary>Adds the look-ups of names.</summary>
    public static IServiceCollection AddOutgoing(this IServiceCollection services) =>
        services.AddSingleton<NameLookUps>(provider => new(provider.GetRequiredService<TimeProvider>()));
}
