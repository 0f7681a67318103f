using Onboarding.Domain.Customers.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>What a customer says of what happens to it.</summary>
public sealed partial class Customer
{
    private void AskForAssessment() =>
        Raise(new AssessmentAsked(Account, Id, Number, ExternalId, Version, CommunicationNumber, Category, Kind == CustomerKind.Lead, Profile.ApprovalDate));

    private ObservedState ObservedState() =>
        new(Profile.IsSanctioned, Profile.IsPEP, Profile.IsInAdverseMedia, Profile.IsInInternalList, RiskLevel, Status);

    // Those who follow the customer see one change a unit of work, after everything that led to it.
    private void RaiseChange(ObservedState before)
    {
        before = RemoveRaised<CustomerChanged>()?.Before ?? before;
        var now = ObservedState();
        if (now != before)
        {
            Raise(new CustomerChanged(Account, Id, ExternalId, before, now));
        }
    }
}
