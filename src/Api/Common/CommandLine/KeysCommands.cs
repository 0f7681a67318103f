namespace Onboarding.Api.Common.CommandLine;

/// <summary>Registers the commands that manage keys.</summary>
internal static class KeysCommands
{
    public static IServiceCollection AddKeysCommands(this IServiceCollection services) =>
        services.AddCliCommand<KeysCommand>().AddCliCommand<DocumentsCommand>();
}
