using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>What people do with a case.</summary>
public sealed partial class Assessment
{
    /// <summary>Takes the case for a person; who has it already begins the claim's time anew.</summary>
    public void Claim(CaseWorker worker, CaseTime time)
    {
        RejectUnlessOpen();
        RejectIfClaimedByAnother(worker, time);
        (ClaimedBy, ClaimedAt) = (worker.Name, time.Now);
        Version++;
    }

    /// <summary>Takes the case for a person, whoever has it.</summary>
    public void TakeOver(CaseWorker worker, CaseTime time)
    {
        RejectUnlessOpen();
        (ClaimedBy, ClaimedAt) = (worker.Name, time.Now);
        Version++;
    }

    /// <summary>Gives the case back.</summary>
    public void Release(CaseWorker worker, CaseTime time)
    {
        RejectUnlessOpen();
        RejectIfClaimedByAnother(worker, time);
        (ClaimedBy, ClaimedAt) = (null, null);
        Version++;
    }

    /// <summary>A person decides, or, where a second pair of eyes is asked for, proposes.</summary>
    public void Decide(Decision decision, CaseWorker worker, bool needsApproval, CaseTime time)
    {
        if (State != AssessmentState.Pending)
        {
            throw new RuleBroken(AssessmentErrors.NotOpen, "");
        }

        RejectIfClaimedByAnother(worker, time);
        RejectForbidden(decision);
        (Decision, GroundCode, Comment) = (decision.Type, decision.GroundCode, decision.Comment);
        (DecidedBy, DecidedByClient, IsDeciderNamed) = (worker.Name, worker.Client, worker.IsNamed);
        (OverrideLevel, OverrideReason, OverrideUntil) = (decision.Override?.Level, decision.Override?.Reason, decision.Override?.Until);
        FinalLevel = OverrideLevel ?? InitialLevel;
        State = needsApproval ? AssessmentState.Proposed : AssessmentState.Pending;
        Version++;
    }

    /// <summary>
    /// Another person approves what was proposed. No role makes the proposer his own approver, and where both came through one client it must have named
    /// both: else nobody could tell one from the other.
    /// </summary>
    public void Approve(CaseWorker worker, CaseTime time)
    {
        RejectUnlessProposed();
        if (worker.Client == DecidedByClient && !(worker.IsNamed && IsDeciderNamed))
        {
            throw new RuleBroken(AssessmentErrors.PersonsNotNamed, "");
        }

        RejectProposer(worker);
        if (OverrideUntil < time.Today)
        {
            throw new RuleBroken(AssessmentErrors.OverrideRanOut, "");
        }

        (State, ApprovedBy) = (AssessmentState.Pending, worker.Name);
        Version++;
    }

    /// <summary>Another person sends back what was proposed, to be decided anew.</summary>
    public void SendBack(CaseWorker worker)
    {
        RejectUnlessProposed();
        RejectProposer(worker);
        State = AssessmentState.Pending;
        (Decision, GroundCode, Comment, FinalLevel) = (null, null, null, null);
        (DecidedBy, DecidedByClient, IsDeciderNamed) = (null, null, false);
        (OverrideLevel, OverrideReason, OverrideUntil) = (null, null, null);
        Version++;
    }

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

    private void RejectProposer(CaseWorker worker)
    {
        if (worker.Is(DecidedBy))
        {
            throw new RuleBroken(AssessmentErrors.ApproverIsProposer, "");
        }
    }

    private void RejectIfClaimedByAnother(CaseWorker worker, CaseTime time)
    {
        if (ClaimedBy is not null && !worker.Is(ClaimedBy) && !time.HasEnded(ClaimedAt))
        {
            throw new RuleBroken(AssessmentErrors.ClaimedByAnother, "");
        }
    }

    private void RejectForbidden(Decision decision)
    {
        if (IsProhibited && decision.Type == DecisionType.Accepted)
        {
            throw new RuleBroken(AssessmentErrors.Prohibited, "/decision");
        }

        if (decision.Override is { } level && Floor is { } floor && level.Level < floor)
        {
            throw new RuleBroken([Finding.Of(AssessmentErrors.BelowFloor, "/override/level", Codes<RiskLevel>.Of(floor))]);
        }
    }
}
