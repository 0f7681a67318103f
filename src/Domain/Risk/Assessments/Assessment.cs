using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>
/// One assessment of one version of a customer, asked for by one request, and what became of it. What was found never changes; where a person has to
/// decide it is a case, until it is decided.
/// </summary>
public sealed class Assessment
{
    private Assessment() { }

    /// <summary>Identity; cases are asked for by it.</summary>
    public Guid Id { get; private init; }

    /// <summary>Unique and rising with time.</summary>
    public long Number { get; private init; }

    /// <summary>The account.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The customer.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>The account's own number of the customer.</summary>
    public string ExternalId { get; private init; } = "";

    /// <summary>The version of the customer that was assessed.</summary>
    public int CustomerVersion { get; private init; }

    /// <summary>The number of the request that asked for it.</summary>
    public string CommunicationNumber { get; private init; } = "";

    /// <summary>Whether the customer was a lead.</summary>
    public bool IsLead { get; private init; }

    /// <summary>The rule set that was in force: its key and version.</summary>
    public string RuleSetKey { get; private init; } = "";

    /// <summary>The version of that rule set.</summary>
    public int RuleSetVersion { get; private init; }

    /// <summary>SHA-256 of the inputs that were read, in hexadecimal digits.</summary>
    public string InputHash { get; private init; } = "";

    /// <summary>The level as assessed.</summary>
    public RiskLevel InitialLevel { get; private init; }

    /// <summary>The lowest level that floors allow, if one fired.</summary>
    public RiskLevel? Floor { get; private init; }

    /// <summary>Whether the customer is prohibited.</summary>
    public bool IsProhibited { get; private init; }

    /// <summary>The whole explanation: factors, points, weights, contributions, floors, nearest change. JSON whose bytes a recomputation repeats.</summary>
    public string Explanation { get; private init; } = "";

    /// <summary>When it was assessed.</summary>
    public DateTimeOffset AssessedAt { get; private init; }

    /// <summary>Where it stands.</summary>
    public AssessmentState State { get; private set; }

    /// <summary>The level that counts, once decided.</summary>
    public RiskLevel? FinalLevel { get; private set; }

    /// <summary>Who works on the case.</summary>
    public string? ClaimedBy { get; private set; }

    /// <summary>What was decided, or is proposed.</summary>
    public DecisionType? Decision { get; private set; }

    /// <summary>Code of classifier decisionGround, where a person decided.</summary>
    public string? GroundCode { get; private set; }

    /// <summary>The person's comment.</summary>
    public string? Comment { get; private set; }

    /// <summary>Why the person set another level.</summary>
    public string? OverrideReason { get; private set; }

    /// <summary>The last day (UTC) the other level holds; nothing if it holds no more, or there is none.</summary>
    public DateOnly? OverrideUntil { get; private set; }

    /// <summary>Who decided or proposed.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>Who approved, where a second pair of eyes is asked for.</summary>
    public string? ApprovedBy { get; private set; }

    /// <summary>When the outcome became final.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Rises with each change; the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Whether a person may work on it.</summary>
    public bool IsOpen => State is AssessmentState.Pending or AssessmentState.Proposed;

    /// <summary>A new assessment: a case where a person has to decide, else decided at once.</summary>
    /// <param name="customer">Whose it is.</param>
    /// <param name="found">What the risk model found.</param>
    /// <param name="decision">What is decided at once; nothing where a person has to decide.</param>
    /// <param name="number">Its number.</param>
    /// <param name="at">When it was assessed.</param>
    public static Assessment Register(AssessedCustomer customer, AssessmentFacts found, DecisionType? decision, long number, DateTimeOffset at)
    {
        var assessment = new Assessment
        {
            Id = Guid.CreateVersion7(at),
            Number = number,
            Account = customer.Account,
            CustomerId = customer.Id,
            ExternalId = customer.ExternalId,
            CustomerVersion = customer.Version,
            CommunicationNumber = customer.CommunicationNumber,
            IsLead = customer.IsLead,
            RuleSetKey = found.RuleSetKey,
            RuleSetVersion = found.RuleSetVersion,
            InputHash = found.InputHash,
            InitialLevel = found.Level,
            Floor = found.Floor,
            IsProhibited = found.IsProhibited,
            Explanation = found.Explanation,
            AssessedAt = at,
            Version = 1,
        };
        if (decision is not null)
        {
            (assessment.Decision, assessment.FinalLevel) = (decision, found.Level);
        }

        return assessment;
    }

    /// <summary>Takes the case for a person, or gives it back.</summary>
    public void Claim(string? person, string by)
    {
        RefuseUnlessOpen();
        if (ClaimedBy is not null && ClaimedBy != by)
        {
            throw new RuleBroken(AssessmentErrors.ClaimedByAnother, "");
        }

        ClaimedBy = person;
        Version++;
    }

    /// <summary>A person decides, or, where a second pair of eyes is asked for, proposes.</summary>
    public void Decide(Decision decision, string person, bool needsApproval)
    {
        if (State != AssessmentState.Pending)
        {
            throw new RuleBroken(AssessmentErrors.NotOpen, "");
        }

        if (ClaimedBy is not null && ClaimedBy != person)
        {
            throw new RuleBroken(AssessmentErrors.ClaimedByAnother, "");
        }

        RefuseForbidden(decision);
        (Decision, GroundCode, Comment, DecidedBy) = (decision.Type, decision.GroundCode, decision.Comment, person);
        (FinalLevel, OverrideReason, OverrideUntil) = (decision.Override?.Level ?? InitialLevel, decision.Override?.Reason, decision.Override?.Until);
        State = needsApproval ? AssessmentState.Proposed : AssessmentState.Pending;
        Version++;
    }

    /// <summary>Another person approves what was proposed, or sends it back. No role makes the proposer his own approver.</summary>
    public void Approve(string person, bool isApproved)
    {
        if (State != AssessmentState.Proposed)
        {
            throw new RuleBroken(AssessmentErrors.NotProposed, "");
        }

        // Names are as people and clients spell them: another spelling is not another person.
        if (string.Equals(person.Trim(), DecidedBy?.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            throw new RuleBroken(AssessmentErrors.ApproverIsProposer, "");
        }

        State = AssessmentState.Pending;
        if (isApproved)
        {
            ApprovedBy = person;
        }
        else
        {
            (Decision, GroundCode, Comment, DecidedBy, FinalLevel, OverrideReason, OverrideUntil) = (null, null, null, null, null, null, null);
        }

        Version++;
    }

    /// <summary>What was decided is held until an approval date arrives.</summary>
    public void WaitForApprovalDate()
    {
        State = AssessmentState.WaitingForApprovalDate;
        Version++;
    }

    /// <summary>What was decided is final.</summary>
    public void Complete(DateTimeOffset at)
    {
        (State, CompletedAt) = (AssessmentState.Completed, at);
        Version++;
    }

    /// <summary>A later request took the place of this one before anybody decided.</summary>
    public void Supersede()
    {
        State = AssessmentState.Superseded;
        Version++;
    }

    /// <summary>The other level holds no more: the assessed one counts again.</summary>
    public void EndOverride()
    {
        (FinalLevel, OverrideUntil) = (InitialLevel, null);
        Version++;
    }

    private void RefuseUnlessOpen()
    {
        if (!IsOpen)
        {
            throw new RuleBroken(AssessmentErrors.NotOpen, "");
        }
    }

    private void RefuseForbidden(Decision decision)
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
