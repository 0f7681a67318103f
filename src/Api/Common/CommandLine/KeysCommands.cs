namespace Onboarding.Api.Common.CommandLine;

/// <summary>What the keys add to the command line.</summary>
internal static class KeysCommands
{
    public static IServiceCollection AddKeysCommands(this IServiceCollection services) => services.AddCliCommand<KeysCommand>().AddCliCommand<DocumentsCommand>();
}
