using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>The work of people on a case.</summary>
public sealed partial class Assessment
{
    /// <summary>Claims the case for a person. A repeated claim by the same person restarts the claim period.</summary>
    public void Claim(Actor worker, CaseTime time)
    {
        RejectUnlessOpen();
        RejectIfClaimedByAnother(worker, time);
        (ClaimedBy, ClaimedAt, AssignedBy) = (worker.Name, time.Now, null);
        Version++;
    }

    /// <summary>Assigns the case to a person, who then has the claim, even if another person has claimed it.</summary>
    /// <param name="person">The name of the person.</param>
    /// <param name="worker">The person who assigns it.</param>
    /// <param name="time">The time of the assignment, at which the claim begins.</param>
    public void Assign(string person, Actor worker, CaseTime time)
    {
        RejectUnlessOpen();
        (ClaimedBy, ClaimedAt, AssignedBy) = (person, time.Now, worker.Name);
        Version++;
    }

    /// <summary>Claims the case for a person, even if another person has claimed it.</summary>
    public void TakeOver(Actor worker, CaseTime time)
    {
        RejectUnlessOpen();
        (ClaimedBy, ClaimedAt, AssignedBy) = (worker.Name, time.Now, null);
        Version++;
    }

    /// <summary>Releases the person's claim.</summary>
    public void Release(Actor worker, CaseTime time)
    {
        RejectUnlessOpen();
        RejectIfClaimedByAnother(worker, time);
        (ClaimedBy, ClaimedAt, AssignedBy) = (null, null, null);
        Version++;
    }

    /// <summary>Records a person's decision, or a proposal if the decision needs a second person's approval.</summary>
    public void Decide(Decision decision, Actor worker, bool needsApproval, CaseTime time)
    {
        if (State != AssessmentState.Pending)
        {
            throw new RuleBroken(AssessmentErrors.NotOpen, "");
        }

        RejectIfClaimedByAnother(worker, time);
        RejectForbidden(decision);
        (Decision, GroundCode, Comment) = (decision.Type, decision.GroundCode, decision.Comment);
        (DecidedBy, DecidedByClient, IsDeciderNamed, DecidedAt) = (worker.Name, worker.Client, worker.IsNamed, time.Now);
        (OverrideLevel, OverrideReason, OverrideUntil) = (decision.Override?.Level, decision.Override?.Reason, decision.Override?.Until);
        FinalLevel = OverrideLevel ?? (IsRejectedProposal ? null : IsProposal ? StatedLevel ?? InitialLevel : InitialLevel);
        State = needsApproval ? AssessmentState.Proposed : AssessmentState.Pending;
        Version++;
    }

    /// <summary>
    /// Records another person's approval of the proposal. No role allows proposers to approve their own proposal. If both persons use the same
    /// client, the client must have named both: otherwise they cannot be told apart.
    /// </summary>
    public void Approve(Actor worker, CaseTime time)
    {
        RejectUnlessProposed();
        worker.RejectUnlessOther(new(DecidedBy!, DecidedByClient, IsDeciderNamed));
        if (OverrideUntil < time.Today)
        {
            throw new RuleBroken(AssessmentErrors.OverrideExpired, "");
        }

        (State, ApprovedBy) = (AssessmentState.Pending, worker.Name);
        Version++;
    }

    /// <summary>Records that another person returns the proposal. The case must be decided again.</summary>
    public void SendBack(Actor worker)
    {
        RejectUnlessProposed();
        if (worker.HasName(DecidedBy))
        {
            throw new RuleBroken(AssessmentErrors.ApproverIsProposer, "");
        }

        ClearDecision();
        Version++;
    }

    /// <summary>The code of the status of a rejected customer.</summary>
    public const string Rejected = "REJECTED";

    // A prohibited customer whose proposed status is another than this may be accepted, for example as suspended.
    private const string Accepted = "ACTIVE";

    private RiskLevel? LowestLevel => IsProposal && IsProhibited ? RiskLevel.Extreme : Floor;

    private void RejectUnlessOpen()
    {
        if (!IsOpen)
        {
            throw new RuleBroken(AssessmentErrors.NotOpen, "");
        }
    }

    private void RejectUnlessProposed()
    {
        if (State != AssessmentState.Proposed)
        {
            throw new RuleBroken(AssessmentErrors.NotProposed, "");
        }
    }

    private void RejectIfClaimedByAnother(Actor worker, CaseTime time)
    {
        if (ClaimedBy is not null && !worker.HasName(ClaimedBy) && !time.IsClaimExpired(ClaimedAt))
        {
            throw new RuleBroken(AssessmentErrors.ClaimedByAnother, "");
        }
    }

    private void RejectForbidden(Decision decision)
    {
        if (IsImported && decision.Override is not null)
        {
            throw new RuleBroken(AssessmentErrors.LevelImported, "/override");
        }

        if (IsProhibited && decision.Type == DecisionType.Accepted && (!IsProposal || StatedStatus == Accepted))
        {
            throw new RuleBroken(AssessmentErrors.Prohibited, "/decision");
        }

        var chosen = decision.Override?.Level ?? (IsProposal && decision.Type == DecisionType.Accepted ? StatedLevel : null);
        if (chosen is { } level && LowestLevel is { } lowest && level < lowest)
        {
            throw new RuleBroken([Finding.Of(AssessmentErrors.BelowFloor, "/override/level", Codes<RiskLevel>.Of(lowest))]);
        }
    }
}
