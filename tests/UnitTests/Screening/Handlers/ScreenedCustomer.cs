using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.UnitTests.Screening.Handlers;

/// <summary>A customer as the module Screening sees it.</summary>
internal sealed class ScreenedCustomer : ICustomerUnderScreening, IScreenedCustomers
{
    public AccountId Account { get; } = new("bank");

    public CustomerId Id { get; } = new(Guid.NewGuid());

    public long Number => 5;

    public string ExternalId => "X1";

    public string LastRequest => "LAST";

    public int Version => 4;

    public bool IsLead => false;

    public bool IsClosed { get; set; }

    public string Category => "IND";

    public ScreeningOutcomes Outcomes { get; set; } = ScreeningOutcomes.None;

    public IReadOnlyList<PartyFacts> Parties { get; set; } = [Person(0, "Ludmila Sorokina")];

    /// <summary>Whether the customer was locked before its outcomes were applied.</summary>
    public bool IsLocked { get; private set; }

    /// <summary>The assessment that was requested last.</summary>
    public AssessmentRequested? Assessment { get; private set; }

    /// <summary>The outcome of a party in a process.</summary>
    public PartyOutcome? this[int position, ScreeningProcess process] => Outcomes.Find(position, process);

    public static PartyFacts Person(int position, string name, params string[] countries) => new(
        position, EntityType.Individual, [name], null, countries, [], position == 0 ? null : new RelatedParty { LastName = name });

    public void LockForUpdate() => IsLocked = true;

    public void Apply(ScreeningOutcomes outcomes, AssessmentRequested? assessment = null)
    {
        IsLocked.Should().BeTrue("outcomes are computed from what is stored, so no other command may change it meanwhile");
        (Outcomes, Assessment) = (outcomes, assessment);
    }

    public Task<ICustomerUnderScreening> Require(AccountId account, CustomerId customer, CancellationToken cancellationToken)
    {
        (account, customer).Should().Be((Account, Id));
        return Task.FromResult<ICustomerUnderScreening>(this);
    }
}
