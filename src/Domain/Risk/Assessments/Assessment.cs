using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>
/// One assessment of one version of a customer, required by one request, and its outcome. An assessment that a person has to decide is a case until
/// it is decided. The result of the risk model never changes, except that an open case follows the outcomes of screenings.
/// </summary>
public sealed partial class Assessment : AggregateRoot
{
    private Assessment() { }

    /// <summary>The identity. The API identifies cases by it.</summary>
    public Guid Id { get; private init; }

    /// <summary>The number: unique and rising with time.</summary>
    public long Number { get; private init; }

    /// <summary>The account.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The customer.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>The customer's external id in the account.</summary>
    public string ExternalId { get; private init; } = "";

    /// <summary>The version of the customer that was assessed.</summary>
    public int CustomerVersion { get; private init; }

    /// <summary>The communication number of the request that required the assessment.</summary>
    public string CommunicationNumber { get; private init; } = "";

    /// <summary>Whether the customer was a lead.</summary>
    public bool IsLead { get; private init; }

    /// <summary>The customer's approval date in the assessed version.</summary>
    public DateOnly? CustomerApprovedOn { get; private init; }

    /// <summary>The key of the rule set that was in force.</summary>
    public string RuleSetKey { get; private set; } = "";

    /// <summary>The version of that rule set.</summary>
    public int RuleSetVersion { get; private set; }

    /// <summary>SHA-256 of the inputs that were read, as hexadecimal digits.</summary>
    public string InputHash { get; private set; } = "";

    /// <summary>The assessed level.</summary>
    public RiskLevel InitialLevel { get; private set; }

    /// <summary>The lowest level that the floors allow; null if none fired.</summary>
    public RiskLevel? Floor { get; private set; }

    /// <summary>Whether the customer is prohibited.</summary>
    public bool IsProhibited { get; private set; }

    /// <summary>
    /// The complete explanation: factors, points, weights, contributions, floors, nearest change. A recomputation yields the same JSON byte by byte.
    /// </summary>
    public string Explanation { get; private set; } = "";

    /// <summary>The outcomes of screenings at the time of the result, which the risk model read beside the version.</summary>
    public ScreeningOutcomes Screening { get; private set; } = ScreeningOutcomes.None;

    /// <summary>The reasons why a person has to decide; empty if none has to.</summary>
    public IReadOnlyList<CaseReason> Reasons { get; private set; } = [];

    /// <summary>
    /// Whether the request, or a later one, set level and status itself. Then the decision closes the case and changes neither, and no event reports
    /// it.
    /// </summary>
    public bool IsImported { get; private set; }

    /// <summary>The level that the request stated itself; null if it stated none, or if nothing about it has to be decided.</summary>
    public RiskLevel? StatedLevel { get; private init; }

    /// <summary>The code of the status that the request stated itself; null if nothing about it has to be decided.</summary>
    public string? StatedStatus { get; private init; }

    /// <summary>
    /// Whether the stated level and status are a proposal: they take effect if a person accepts them. Otherwise they took effect with the request.
    /// </summary>
    public bool IsProposal { get; private init; }

    /// <summary>Whether the request stated level and status itself. The contract has no events about the outcome of such a request.</summary>
    public bool IsStated => IsImported || StatedStatus is not null;

    /// <summary>When it was assessed.</summary>
    public DateTimeOffset AssessedAt { get; private init; }

    /// <summary>The number of times the assessment was reopened before: 0 for the original assessment, one more with each reopening.</summary>
    public int Round { get; private init; }

    /// <summary>The completed assessment that this case reopens; null for an original assessment.</summary>
    public Guid? ReopenedFrom { get; private init; }

    /// <summary>The reason for the reopening, 1 to 4,000 characters.</summary>
    public string? ReopenReason { get; private init; }

    /// <summary>The person who reopened it.</summary>
    public string? ReopenedBy { get; private init; }

    /// <summary>The time of the reopening.</summary>
    public DateTimeOffset? ReopenedAt { get; private init; }

    /// <summary>The state.</summary>
    public AssessmentState State { get; private set; }

    /// <summary>The assessment that superseded this one; null if there is none, or if a request stated a level and needs none.</summary>
    public Guid? SupersededBy { get; private set; }

    /// <summary>
    /// The effective level, once decided; null if the decision leaves the customer's level as it is. After an override has ended it is the assessed
    /// level again.
    /// </summary>
    public RiskLevel? FinalLevel { get; private set; }

    /// <summary>The person who has claimed the case.</summary>
    public string? ClaimedBy { get; private set; }

    /// <summary>The time of the claim. Its duration is configured.</summary>
    public DateTimeOffset? ClaimedAt { get; private set; }

    /// <summary>The person who assigned the case to the person of the claim; null if that person claimed it.</summary>
    public string? AssignedBy { get; private set; }

    /// <summary>The decision, made or proposed.</summary>
    public DecisionType? Decision { get; private set; }

    /// <summary>The ground of a person's decision: a code of classifier decisionGround.</summary>
    public string? GroundCode { get; private set; }

    /// <summary>The person's comment.</summary>
    public string? Comment { get; private set; }

    /// <summary>The person's reason for the override.</summary>
    public string? OverrideReason { get; private set; }

    /// <summary>
    /// The level that the person set instead of the assessed one (override). It stays on record as evidence after the override has ended.
    /// </summary>
    public RiskLevel? OverrideLevel { get; private set; }

    /// <summary>The last day (UTC) of the override.</summary>
    public DateOnly? OverrideUntil { get; private set; }

    /// <summary>The time the override ended; null while it is effective.</summary>
    public DateTimeOffset? OverrideEndedAt { get; private set; }

    /// <summary>The person who decided or proposed.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>The client of the person who decided or proposed; null for an anonymous caller.</summary>
    public string? DecidedByClient { get; private set; }

    /// <summary>Whether that client named the person; otherwise <see cref="DecidedBy"/> is the client's name.</summary>
    public bool IsDeciderNamed { get; private set; }

    /// <summary>The person who approved, if the decision needed approval.</summary>
    public string? ApprovedBy { get; private set; }

    /// <summary>The time the outcome became final.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>The version, which rises with each change. It is the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Whether people may work on it. It follows the state; it is stored for lists.</summary>
    public bool IsOpen
    {
        get => State is AssessmentState.Pending or AssessmentState.Proposed;
        private set => _ = value;
    }

    /// <summary>Creates an assessment: a case if a person has to decide, otherwise decided at once.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="found">The result of the risk model.</param>
    /// <param name="decision">The automatic decision; null if a person has to decide.</param>
    /// <param name="number">The number of the assessment.</param>
    /// <param name="at">The time of the assessment.</param>
    /// <param name="reasons">The reasons why a person has to decide; null if none has to.</param>
    /// <param name="round">The number of earlier assessments of the same request.</param>
    public static Assessment Register(
        AssessedCustomer customer, AssessmentFacts found, DecisionType? decision, long number, DateTimeOffset at,
            IReadOnlyList<CaseReason>? reasons = null, int round = 0)
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
            Screening = found.Screening,
            Reasons = reasons ?? [],
            IsImported = customer.IsImported,
            StatedLevel = customer.StatedLevel,
            StatedStatus = customer.StatedStatus,
            IsProposal = customer.IsProposal,
            AssessedAt = at,
            Round = round,
            Version = 1,
        };
        if (decision is null)
        {
            assessment.RaiseUnlessStated(() => new AssessmentOpened(assessment.Subject, assessment.InitialLevel));
        }
        else
        {
            (assessment.Decision, assessment.FinalLevel, assessment.DecidedAt) = (decision, found.Level, at);
        }

        return assessment;
    }
}
