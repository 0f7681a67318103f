using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Fields;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Plain;

/// <summary>A dialect of the tests that uses the master's own names. The tests of the core create customers with it, whichever dialects the build has.</summary>
internal sealed class PlainDialect : IDialect
{
    public const string Text = "plain";

    private static readonly FrozenSet<string> Fields = FrozenSet.ToFrozenSet(
    [
        "communicationNumber", "requester", "action", "customerExtId", "riskManagementCategory", "sourceOfRiskLevel", "riskLevel", "customerStatus", "closingDate",
        "entityType", "applicationDate", "approvalDate", "businessUnit", "firstName", "lastName", "title", "tradingName", "nationalCode", "birthDate",
        "citizenshipCountry", "registrationCountry", "legalForm", "isPEP", "listContact", "listAddress",
    ]);

    private static readonly FormPart Required = FormPart.Of(CustomerFields.All).Require(
        "communicationNumber", "requester", "customerExtId", "riskManagementCategory", "sourceOfRiskLevel", "entityType", "firstName", "lastName", "title");

    public static readonly DialectName Known = new(Text);

    /// <summary>Its form.</summary>
    public static CustomerForm Form { get; } = new("plain", Known, Required)
    {
        Fields = Fields,
        LeadForm = new("plain lead", Known, Required) { Fields = Fields, Kind = CustomerKind.Lead },
    };

    public DialectName Name => Known;

    public IReadOnlyList<string> Profiles => ["early", "late"];
}

/// <summary>The registration of the dialect.</summary>
internal static class PlainModule
{
    public static IServiceCollection AddPlain(this IServiceCollection services)
    {
        services.AddDialect(new PlainDialect());
        services.AddSingleton<IEnvelope, PlainEnvelope>().AddSingleton<IPublishedEventMap, PlainEventMap>();
        foreach (var type in PlainEvents.All)
        {
            services.AddSingleton(type);
        }

        services.AddControllers().ConfigureApplicationPartManager(parts => parts.ApplicationParts.Add(new OneController(typeof(PlainController))));
        return services;
    }
}
