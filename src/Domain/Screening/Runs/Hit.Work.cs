using Onboarding.Domain.Common;

namespace Onboarding.Domain.Screening.Runs;

/// <summary>The work of people on a hit.</summary>
public sealed partial class Hit
{
    /// <summary>Claims the hit for a person. A repeated claim by the same person restarts the claim period.</summary>
    public void Claim(Actor worker, CaseTime time)
    {
        RejectUnlessOpen();
        RejectIfClaimedByAnother(worker, time);
        (ClaimedBy, ClaimedAt) = (worker.Name, time.Now);
        Version++;
    }

    /// <summary>Releases the person's claim.</summary>
    public void Release(Actor worker, CaseTime time)
    {
        RejectUnlessOpen();
        RejectIfClaimedByAnother(worker, time);
        (ClaimedBy, ClaimedAt) = (null, null);
        Version++;
    }

    /// <summary>Records a person's decision, or a proposal if the decision needs a second person's approval.</summary>
    public void Decide(HitVerdict verdict, Actor worker, bool needsApproval, CaseTime time)
    {
        if (State != HitState.Open)
        {
            throw new RuleBroken(ScreeningErrors.NotOpen, "");
        }

        RejectIfClaimedByAnother(worker, time);
        (Decision, Reason, Comment, SuppressUntil) = (verdict.Decision, verdict.Reason, verdict.Comment, verdict.SuppressUntil);
        (DecidedBy, DecidedByClient, IsDeciderNamed) = (worker.Name, worker.Client, worker.IsNamed);
        if (needsApproval)
        {
            State = HitState.Proposed;
        }
        else
        {
            Finish(time.Now);
        }

        Version++;
    }

    /// <summary>Records another person's approval of the proposal. No role allows proposers to approve their own proposal.</summary>
    public void Approve(Actor worker, CaseTime time)
    {
        RejectUnlessProposed();
        worker.RejectUnlessOther(new(DecidedBy!, DecidedByClient, IsDeciderNamed));
        ApprovedBy = worker.Name;
        Finish(time.Now);
        Version++;
    }

    /// <summary>Records that another person returns the proposal. The hit must be decided again.</summary>
    public void SendBack(Actor worker)
    {
        RejectUnlessProposed();
        if (worker.HasName(DecidedBy))
        {
            throw new RuleBroken(FourEyes.ApproverIsProposer, "");
        }

        State = HitState.Open;
        (Decision, Reason, Comment, SuppressUntil) = (null, null, null, null);
        (DecidedBy, DecidedByClient, IsDeciderNamed) = (null, null, false);
        Version++;
    }

    private void Finish(DateTimeOffset at)
    {
        State = Decision == HitDecision.TrueMatch ? HitState.TrueMatch : HitState.FalsePositive;
        EndedAt = at;
    }

    private void RejectUnlessOpen()
    {
        if (!IsOpen)
        {
            throw new RuleBroken(ScreeningErrors.NotOpen, "");
        }
    }

    private void RejectUnlessProposed()
    {
        if (State != HitState.Proposed)
        {
            throw new RuleBroken(ScreeningErrors.NotProposed, "");
        }
    }

    private void RejectIfClaimedByAnother(Actor worker, CaseTime time)
    {
        if (ClaimedBy is not null && !worker.HasName(ClaimedBy) && !time.IsClaimExpired(ClaimedAt))
        {
            throw new RuleBroken(ScreeningErrors.ClaimedByAnother, "");
        }
    }
}
