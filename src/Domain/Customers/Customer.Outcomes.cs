using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Customers;

/// <summary>The outcomes of assessments, and levels and statuses that a request stated and people decide about.</summary>
public sealed partial class Customer
{
    /// <summary>
    /// Returns whether the customer accepts the outcome of an assessment of this version. It does not if a later request stated a level that took
    /// effect, or if the outcome of a later version was applied.
    /// </summary>
    public bool AcceptsOutcomeOf(int assessedVersion) => assessedVersion >= OutcomeVersion;

    /// <summary>
    /// Applies an assessment's outcome to the risk level and status. A lead stays pending and a closed customer stays closed. Has no effect if
    /// <see cref="AcceptsOutcomeOf"/> is false. The version does not change, because only requests create versions; <see cref="OutcomeVersion"/> is
    /// the concurrency token of outcomes.
    /// </summary>
    /// <param name="level">The level.</param>
    /// <param name="isAccepted">Whether the customer is accepted.</param>
    /// <param name="assessedVersion">The version that was assessed.</param>
    /// <param name="scoredAt">The time of the decision about a new score; null if only the level changes, as after an override.</param>
    public void ApplyOutcome(RiskLevel level, bool isAccepted, int assessedVersion, DateTimeOffset? scoredAt = null)
    {
        if (!AcceptsOutcomeOf(assessedVersion))
        {
            return;
        }

        var before = ObservedState();
        (RiskLevel, OutcomeVersion, ScoredAt) = (level, assessedVersion, scoredAt ?? ScoredAt);
        Status = (Kind, Status, isAccepted) switch
        {
            (CustomerKind.Lead, _, _) => CustomerStatus.Pending,
            (_, CustomerStatus.Pending or CustomerStatus.Rejected, true) => CustomerStatus.Active,
            (_, CustomerStatus.Pending or CustomerStatus.Active or CustomerStatus.Suspended, false) => CustomerStatus.Rejected,
            _ => Status,
        };
        RaiseOutcome(before);
    }

    /// <summary>
    /// Requests a case about the level that the last request stated and that took effect, because it is below a legal floor.
    /// </summary>
    /// <param name="mayOverrule">Whether the request may overrule people.</param>
    public void RequestCaseBelowFloor(bool mayOverrule = false)
    {
        // One request has one assessment. It supersedes an open case of an earlier request, so that the event of the import is not needed.
        var stated = RemoveRaised<AssessmentRequested>()?.Stated ?? Stated(isProposal: false, mayOverrule);
        RemoveRaised<LevelImported>();
        RequestAssessment(isImported: true, stated);
    }

    /// <summary>
    /// Requests a case about the level in effect, which is below a legal floor although no request stated it so. Has no effect if this unit of work
    /// requests an assessment of the level, which compares it with the floors itself.
    /// </summary>
    public void ReportLevelBelowFloor()
    {
        if (!Raised.Any(one => one.Event is AssessmentRequested { IsImported: false } or AssessmentRequested { Stated: not null }))
        {
            RemoveRaised<LevelBelowFloor>();
            Raise(new LevelBelowFloor(Account, Id, Number, Version));
        }
    }

    /// <summary>
    /// Applies what people decided about a proposal. Has no effect if <see cref="AcceptsOutcomeOf"/> is false. A customer that a later request closed
    /// stays closed.
    /// </summary>
    /// <param name="level">The level; null leaves it as it is.</param>
    /// <param name="status">The status; null leaves it as it is.</param>
    /// <param name="assessedVersion">The version whose request made the proposal.</param>
    /// <param name="at">The time of the decision.</param>
    public void ApplyProposal(RiskLevel? level, CustomerStatus? status, int assessedVersion, DateTimeOffset at)
    {
        if (!AcceptsOutcomeOf(assessedVersion))
        {
            return;
        }

        var before = ObservedState();
        (RiskLevel, OutcomeVersion, ScoredAt) = (level ?? RiskLevel, assessedVersion, level is null ? ScoredAt : at);
        if (status is { } stated && (Status != CustomerStatus.Closed || Version == assessedVersion))
        {
            Status = stated;
            ClosingDate = stated == CustomerStatus.Closed ? ClosingDate : null;
            ApplyInputStatus(at);
        }

        RaiseOutcome(before);
        if (before.Status == CustomerStatus.Closed && Status != CustomerStatus.Closed)
        {
            ScreenAgain();
        }
    }

    private void RaiseOutcome(ObservedState before)
    {
        RaiseChange(before);
        if (Status != before.Status)
        {
            RaiseUpdate();
        }
    }

    // Sets level and status back and returns what the request stated; null if people need not decide about it. A request can always close a customer.
    private StatedOutcome? Restore(ObservedState before, DateOnly? closedOn, CaseProgress cases)
    {
        var stated = Stated(isProposal: true);
        var changesStatus = Status != before.Status && Status != CustomerStatus.Closed;
        var isChanged = RiskLevel != before.RiskLevel || changesStatus;
        RiskLevel = before.RiskLevel;
        if (changesStatus)
        {
            (Status, ClosingDate) = (before.Status, closedOn);
        }

        return isChanged || cases == CaseProgress.Open ? stated : null;
    }

    private StatedOutcome Stated(bool isProposal, bool overrules = false) =>
        new(RiskLevel, Codes<CustomerStatus>.Of(Status), isProposal) { Overrules = overrules };

    /// <summary>How a request's level and status count.</summary>
    /// <param name="TakesEffect">Whether the request states level or status and they take effect.</param>
    /// <param name="Proposal">The level and status that the request stated, if people have to decide about them.</param>
    /// <param name="Cases">The customer's cases before the request.</param>
    /// <param name="MayOverrule">Whether the request may overrule people.</param>
    private readonly record struct StatedTerms(bool TakesEffect, StatedOutcome? Proposal, CaseProgress Cases, bool MayOverrule);
}
