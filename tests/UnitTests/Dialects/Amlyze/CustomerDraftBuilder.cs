using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Dialects.Amlyze;

/// <summary>Valid drafts, which tests change by <c>with</c>.</summary>
internal static class CustomerDraftBuilder
{
    public static readonly DateTimeOffset Morning = new(2024, 5, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Noon = Morning.AddHours(3);
    public static readonly DateOnly Day = new(2024, 5, 1);

    private static int _requests;

    /// <summary>Returns a draft with a new communication number.</summary>
    public static CustomerDraft Individual() => new()
    {
        RequestedForm = AmlyzeForms.Regular,
        CommunicationNumber = $"ComNr_{Interlocked.Increment(ref _requests)}",
        Requester = "Clerk",
        ExternalId = "IND_1",
        EntityType = EntityType.Individual,
        Category = "IND",
        SourceOfRiskLevel = SourceOfRiskLevel.Import,
        RiskLevel = RiskLevel.Low,
        Status = CustomerStatus.Active,
        Profile = new() { ApplicationDate = Day, FirstName = "Ana", LastName = "Rosa", BirthDate = new(1975, 9, 20), CitizenshipCountry = "LT" },
    };

    public static CustomerDraft Organization() => Individual() with
    {
        ExternalId = "ORG_1",
        EntityType = EntityType.Organization,
        Category = "ORG_AMLYZE",
        Profile = new() { ApplicationDate = Day, Title = "UAB Roxy", RegistrationCountry = "LV", LegalForm = "LTD" },
    };

    public static CustomerDraft Evaluated() => Individual() with { SourceOfRiskLevel = SourceOfRiskLevel.Evaluate, RiskLevel = null, Status = null };

    public static CustomerDraft Lead() => Evaluated() with { Category = "LEAD_AMLYZE" };

    public static CustomerDraft Simplified() => Individual() with { RequestedForm = AmlyzeForms.Simplified, SourceOfRiskLevel = null };

    public static Customer Registered(this CustomerDraft draft) =>
        Customer.Register(draft, Seed.Classifiers, AccountId.Default, 7, Morning);

    public static Customer UpdatedBy(this Customer customer, CustomerDraft draft)
    {
        customer.Update(draft, Seed.Classifiers, Noon);
        return customer;
    }

    public static CustomerDraft Closed(this CustomerDraft draft) => draft with { Status = CustomerStatus.Closed, ClosingDate = Day };

    /// <summary>Returns a form by the name of its property.</summary>
    public static CustomerForm Form(string name) => (CustomerForm)typeof(AmlyzeForms).GetProperty(name)!.GetValue(null)!;

    public static void AssertRejected<T>(Rule rule, Action act) where T : RejectedException =>
        act.Should().Throw<T>().Which.Findings.Should().ContainSingle().Which.Rule.Should().Be(rule);
}
