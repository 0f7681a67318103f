using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.CommandLine;

namespace Onboarding.Api.Access;

/// <summary>Registers the module's command line command and its part of the API description.</summary>
internal static class AccessCommands
{
    public static IServiceCollection AddAccessCommands(this IServiceCollection services)
    {
        services.ConfigureSwaggerGen(swagger => swagger.SchemaFilter<ClientProfileMembers>());
        return services.AddSingleton<InvitationLinks>().AddCliCommand<ClientsCommand>().AddCliCommand<PeopleCommand>();
    }
}
