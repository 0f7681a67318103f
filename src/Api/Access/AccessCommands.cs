using Onboarding.Api.Common.CommandLine;

namespace Onboarding.Api.Access;

/// <summary>What the module adds to the command line and to the description of the API.</summary>
internal static class AccessCommands
{
    public static IServiceCollection AddAccessCommands(this IServiceCollection services)
    {
        services.ConfigureSwaggerGen(swagger => swagger.SchemaFilter<ClientProfileMembers>());
        return services.AddCliCommand<ClientsCommand>();
    }
}
