using Onboarding.Domain.Customers.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>The domain events of a customer.</summary>
public sealed partial class Customer
{
    private void RequestAssessment(bool isImported = false, StatedOutcome? stated = null) => Raise(new AssessmentRequested(
        Account, Id, Number, ExternalId, Version, CommunicationNumber, Category, Kind == CustomerKind.Lead, Profile.ApprovalDate,
        RequiresScreening: Profile.ScreeningProcesses is { Count: > 0 }, isImported)
    { Stated = stated });

    private ObservedState ObservedState() =>
        new(Profile.IsSanctioned, Profile.IsPEP, Profile.IsInAdverseMedia, Profile.IsInInternalList, RiskLevel, Status);

    // Until a screening has run, an imported customer that requires one must not look as if it were clear.
    private void RequestCase(CustomerDraft draft, StatedOutcome? stated)
    {
        if (stated is not null || (draft.Form.Accepts(CustomerFields.Screenings) && draft.RequestedScreenings is { Count: > 0 }))
        {
            RequestAssessment(isImported: true, stated);
        }
    }

    // A unit of work raises one change event, after all other events.
    private void RaiseChange(ObservedState before)
    {
        before = RemoveRaised<CustomerChanged>()?.Before ?? before;
        var now = ObservedState();
        if (now != before)
        {
            Raise(new CustomerChanged(Account, Id, ExternalId, before, now));
        }
    }

    // One event for all changes of a unit of work, with the state after the last one. Only dialects with short forms and submissions publish it.
    private void RaiseUpdate()
    {
        if (Profile.Email is not null || Profile.Verification is not null)
        {
            RemoveRaised<CustomerUpdated>();
            Raise(new CustomerUpdated(Account, Id, ExternalId, EntityType, Status, VerificationStatus, CreatedAt));
        }
    }

    // A simplified customer may have a closing date without being closed. Only a closed customer keeps its closing date on an update.
    private DateOnly? ClosingDateIfClosed => Status == CustomerStatus.Closed ? ClosingDate : null;
}
