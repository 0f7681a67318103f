using Onboarding.Api.Common.CommandLine;

namespace Onboarding.Api.Access;

/// <summary>What the room adds to the command line.</summary>
internal static class AccessVerbs
{
    public static IServiceCollection AddAccessVerbs(this IServiceCollection services) => services.AddVerb<ClientsVerb>();
}
