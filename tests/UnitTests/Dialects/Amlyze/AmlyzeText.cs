using System.Text.Json;
using Onboarding.Api.Dialects.Amlyze;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Application.Customers.UpdateQuestionnaire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Dialects.Amlyze;

/// <summary>A request as text, read by the dialect's reader.</summary>
internal sealed record AmlyzeText(string Json)
{
    public CustomerRequest Wire() => JsonSerializer.Deserialize(Json, AmlyzeWireContext.Default.CustomerRequest)!;

    public CustomerDraft Draft(AmlyzeProfile? profile = null) => AmlyzeReader.Command(Wire(), profile ?? AmlyzeProfile.Default) switch
    {
        CreateCustomer create => create.Draft,
        UpdateQuestionnaire update => update.Draft,
        var other => throw new InvalidOperationException($"{other} has no customer."),
    };

    public IReadOnlyList<Finding> Findings(AmlyzeProfile? profile = null) => Draft(profile).Findings(Seed.Classifiers);
}
