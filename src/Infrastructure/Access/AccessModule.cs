using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Access;
using Onboarding.Application.Access.AddFirstAdministrator;
using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Access.People;
using Onboarding.Application.Access.SignIn;
using Onboarding.Application.Access.SignInByProvider;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Keys;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.People;
using Onboarding.Infrastructure.Access.People;
using Onboarding.Infrastructure.Access.Persistence;
using Onboarding.Infrastructure.Access.RejectedSignIns;
using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.Infrastructure.Access;

/// <summary>Registers the module Access.</summary>
public static class AccessModule
{
    /// <summary>Adds the API clients, the persons, and their sign-in (<c>Authentication__LockOut__…</c>, <c>Authentication__People__…</c>).</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        var lockOut = configuration.Settings<LockOutOptions>();
        lockOut.Check();
        return services
            .AddReferenceCache()
            .AddSingleton(lockOut)
            .AddSingleton<LockOut>()
            .AddSingleton<ISignIn, ClientSignIn>()
            .AddSingleton<ClientCache>()
            .AddSingleton<RejectedSignInCounts>()
            .AddSingleton<IRejectedSignIns>(provider => provider.GetRequiredService<RejectedSignInCounts>())
            .AddHostedService<RejectedSignInWriter>()
            .AddScoped<IRejectedSignInReads, RejectedSignInReads>()
            .AddSingleton<IClientCache>(provider => provider.GetRequiredService<ClientCache>())
            .AddSingleton<IKeyCache>(provider => provider.GetRequiredService<ClientCache>())
            .AddSingleton<KeyUses>()
            .AddSingleton<IKeyUses>(provider => provider.GetRequiredService<KeyUses>())
            .AddHostedService(provider => provider.GetRequiredService<KeyUses>())
            .AddSingleton<IClientDirectory>(provider => provider.GetRequiredService<ClientCache>())
            .AddScoped<IApiClients, ApiClientRepository>()
            .AddScoped<IApiKeys, ApiKeyRepository>()
            .AddScoped<IClientReads, ClientReads>()
            .AddScoped<IAccountUse, AccountsOfClients>()
            .AddSingleton(configuration.Settings<PeopleOptions>())
            .AddSingleton<IPasswordHashes, PasswordHashes>()
            .AddSingleton<ITotpSecrets, TotpSecrets>()
            .AddSingleton<IFirstInvitations, FirstInvitations>()
            .AddScoped<IPersonSignIn, PersonSignIn>()
            .AddScoped<IFirstAdministrator, FirstAdministrator>()
            .AddScoped<IProviderSessions, ProviderSessions>()
            .AddScoped<IPeople, PeopleRepository>()
            .AddScoped<IPeopleReads, PeopleReads>()
            .AddScoped<IProtectedRows, ProtectedTotpSecrets>();
    }
}
