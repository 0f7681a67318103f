using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>The domain events of a customer.</summary>
public sealed partial class Customer
{
    private void RequestAssessment(bool isImported = false, StatedOutcome? stated = null) => Raise(
        Assessment(Profile.ScreeningProcesses is { Count: > 0 }, isImported) with { Stated = stated });

    // An account has one assessment of a communication number. A request without one must not share that of an earlier request.
    private AssessmentRequested ImportedAssessment() => Assessment(requiresScreening: false, isImported: true) with
    {
        CommunicationNumber = _isNumbered ? CommunicationNumber : $"screening-{Id}-{Version}",
    };

    private AssessmentRequested Assessment(bool requiresScreening, bool isImported) => new(
        Account, Id, Number, ExternalId, Version, CommunicationNumber, Category, Kind == CustomerKind.Lead, Profile.ApprovalDate, requiresScreening,
        isImported);

    private ObservedState ObservedState() => new(
        Effective(ScreeningProcess.Sanctions, Profile.IsSanctioned),
        Effective(ScreeningProcess.Pep, Profile.IsPEP),
        Effective(ScreeningProcess.AdverseMedia, Profile.IsInAdverseMedia),
        Effective(ScreeningProcess.InternalList, Profile.IsInInternalList),
        RiskLevel,
        Status);

    // Until a screening has run, an imported customer that requires one must not look as if it were clear. A level that takes effect ends an open
    // case, or one that the requested assessment of an earlier request will open: without a request for an assessment, which does the same, by an
    // event.
    private void RequestCase(CustomerDraft draft, StatedTerms terms)
    {
        var overtakes = terms.TakesEffect && terms.Cases is CaseProgress.Requested or CaseProgress.Open;
        var stated = terms.Proposal ?? (overtakes ? Stated(isProposal: false, terms.MayOverrule) : null);
        if (terms.Proposal is not null || (overtakes && !terms.MayOverrule)
            || (draft.Form.Accepts(CustomerFields.Screenings) && draft.RequestedScreenings is { Count: > 0 }))
        {
            RequestAssessment(isImported: true, stated);
        }
        else if (overtakes)
        {
            Raise(new LevelImported(Account, Id, Number, Version));
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
