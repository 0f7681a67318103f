namespace Onboarding.Api.Common.CommandLine;

/// <summary>What the keys add to the command line.</summary>
internal static class KeyVerbs
{
    public static IServiceCollection AddKeyVerbs(this IServiceCollection services) => services.AddVerb<KeysVerb>().AddVerb<DocumentsVerb>();
}
