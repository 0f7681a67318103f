using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>
/// One assessment of one version of a customer, asked for by one request, and what became of it. What was found never changes; where a person has to
/// decide it is a case, until it is decided.
/// </summary>
public sealed partial class Assessment : AggregateRoot
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

    /// <summary>The day the customer was approved, as the assessed version has it.</summary>
    public DateOnly? CustomerApprovedOn { get; private init; }

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

    /// <summary>How often what the request asked for was reopened before: 0 for the assessment itself, one more with each reopening.</summary>
    public int Round { get; private init; }

    /// <summary>The completed assessment that this case takes up again, if it does.</summary>
    public Guid? ReopenedFrom { get; private init; }

    /// <summary>Why it was taken up again, 1 to 4,000 characters.</summary>
    public string? ReopenReason { get; private init; }

    /// <summary>Who took it up again.</summary>
    public string? ReopenedBy { get; private init; }

    /// <summary>When it was taken up again.</summary>
    public DateTimeOffset? ReopenedAt { get; private init; }

    /// <summary>Where it stands.</summary>
    public AssessmentState State { get; private set; }

    /// <summary>The level that counts, once decided; the assessed one again when an override ran out.</summary>
    public RiskLevel? FinalLevel { get; private set; }

    /// <summary>Who works on the case.</summary>
    public string? ClaimedBy { get; private set; }

    /// <summary>Since when; the claim lasts as long as the configuration says.</summary>
    public DateTimeOffset? ClaimedAt { get; private set; }

    /// <summary>What was decided, or is proposed.</summary>
    public DecisionType? Decision { get; private set; }

    /// <summary>Code of classifier decisionGround, where a person decided.</summary>
    public string? GroundCode { get; private set; }

    /// <summary>The person's comment.</summary>
    public string? Comment { get; private set; }

    /// <summary>Why the person set another level.</summary>
    public string? OverrideReason { get; private set; }

    /// <summary>The other level that the person set. It stays when it holds no more: it is proof.</summary>
    public RiskLevel? OverrideLevel { get; private set; }

    /// <summary>The last day (UTC) the other level holds, or held.</summary>
    public DateOnly? OverrideUntil { get; private set; }

    /// <summary>When the other level ceased to hold; nothing while it does.</summary>
    public DateTimeOffset? OverrideEndedAt { get; private set; }

    /// <summary>Who decided or proposed.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>The client through which that was done; nothing for anonymous callers.</summary>
    public string? DecidedByClient { get; private set; }

    /// <summary>Whether that client named the person (else <see cref="DecidedBy"/> is the client's name).</summary>
    public bool IsDeciderNamed { get; private set; }

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
            CustomerApprovedOn = customer.ApprovedOn,
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
        if (decision is null)
        {
            assessment.Raise(new AssessmentOpened(assessment.Subject, assessment.InitialLevel));
        }
        else
        {
            (assessment.Decision, assessment.FinalLevel) = (decision, found.Level);
        }

        return assessment;
    }

    /// <summary>
    /// A new case about what was found before, to decide it anew; the earlier one stays as it is. Rejected unless that is completed, the latest of its
    /// customer, and still what counts.
    /// </summary>
    /// <param name="earlier">What was decided.</param>
    /// <param name="since">What has happened since.</param>
    /// <param name="reason">Why, 1 to 4,000 characters.</param>
    /// <param name="by">Who asks for it.</param>
    /// <param name="number">The new one's number.</param>
    /// <param name="at">When.</param>
    public static Assessment From(Assessment earlier, ChangedSinceDecision since, string reason, string by, long number, DateTimeOffset at)
    {
        since.RejectReopening(earlier);
        var reopened = new Assessment
        {
            Id = Guid.CreateVersion7(at),
            Number = number,
            Account = earlier.Account,
            CustomerId = earlier.CustomerId,
            ExternalId = earlier.ExternalId,
            CustomerVersion = earlier.CustomerVersion,
            CommunicationNumber = earlier.CommunicationNumber,
            IsLead = earlier.IsLead,
            CustomerApprovedOn = earlier.CustomerApprovedOn,
            RuleSetKey = earlier.RuleSetKey,
            RuleSetVersion = earlier.RuleSetVersion,
            InputHash = earlier.InputHash,
            InitialLevel = earlier.InitialLevel,
            Floor = earlier.Floor,
            IsProhibited = earlier.IsProhibited,
            Explanation = earlier.Explanation,
            AssessedAt = earlier.AssessedAt,
            Round = earlier.Round + 1,
            ReopenedFrom = earlier.Id,
            ReopenReason = reason,
            ReopenedBy = by,
            ReopenedAt = at,
            Version = 1,
        };
        reopened.Raise(new AssessmentOpened(reopened.Subject, reopened.InitialLevel));
        return reopened;
    }
}
