using AutoMapper;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk;

/// <summary>An assessment as the API shows it. It is a case if a person has to decide, or had to.</summary>
public record CaseItem : IVersioned
{
    /// <summary>The identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The number, by which lists are ordered.</summary>
    public long Number { get; init; }

    /// <summary>The version, which rises with each change.</summary>
    public int Version { get; init; }

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The customer's external id in the account.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>The version of the customer that was assessed.</summary>
    public int CustomerVersion { get; init; }

    /// <summary>The communication number of the request that required the assessment.</summary>
    public string CommunicationNumber { get; init; } = "";

    /// <summary>Whether the customer was a lead.</summary>
    public bool IsLead { get; init; }

    /// <summary>PENDING, PROPOSED, WAITING_FOR_APPROVAL_DATE, COMPLETED or SUPERSEDED.</summary>
    [TextOf(typeof(AssessmentState))]
    public string State { get; init; } = "";

    /// <summary>The assessed level: NONE, LOW, MEDIUM, HIGH or EXTREME.</summary>
    [TextOf(typeof(RiskLevel))]
    public string InitialLevel { get; init; } = "";

    /// <summary>
    /// The effective level, once decided or proposed; absent if the decision leaves the level as it is. After an override has ended it is the
    /// assessed level again.
    /// </summary>
    [TextOf(typeof(RiskLevel))]
    public string? FinalLevel { get; init; }

    /// <summary>The lowest level that the floors allow; absent if none fired.</summary>
    [TextOf(typeof(RiskLevel))]
    public string? Floor { get; init; }

    /// <summary>Whether the customer is prohibited.</summary>
    public bool IsProhibited { get; init; }

    /// <summary>
    /// Why a person has to decide: level, prohibited, missing_data, lower_than_decided, rejected_before, below_floor, stated_by_client,
    /// screening_not_run (screenings are required and have not run), screening_open (hits have to be decided first), screening_match (a hit was
    /// confirmed), periodic_review (the review of the customer is due). Empty if none has to.
    /// </summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Whether a request set level and status itself, so that the decision closes the case and changes neither.</summary>
    public bool IsImported { get; init; }

    /// <summary>The level that the request stated itself, if people decide about it: NONE, LOW, MEDIUM, HIGH or EXTREME.</summary>
    [TextOf(typeof(RiskLevel))]
    public string? StatedLevel { get; init; }

    /// <summary>The status that the request stated itself, if people decide about it.</summary>
    public string? StatedStatus { get; init; }

    /// <summary>
    /// Whether stated level and status are a proposal that takes effect if it is accepted. Otherwise they took effect with the request.
    /// </summary>
    public bool IsProposal { get; init; }

    /// <summary>The key of the rule set that was in force.</summary>
    public string RuleSetKey { get; init; } = "";

    /// <summary>The version of that rule set.</summary>
    public int RuleSetVersion { get; init; }

    /// <summary>SHA-256 of the inputs that were read, as hexadecimal digits.</summary>
    public string InputHash { get; init; } = "";

    /// <summary>The time of the assessment.</summary>
    public DateTimeOffset AssessedAt { get; init; }

    /// <summary>The assessment that superseded this one; absent if there is none, or if a request stated a level and needs none.</summary>
    public Guid? SupersededBy { get; init; }

    /// <summary>The completed assessment that this case reopens; absent for an original assessment.</summary>
    public Guid? ReopenedFrom { get; init; }

    /// <summary>The reason for the reopening.</summary>
    public string? ReopenReason { get; init; }

    /// <summary>The person who reopened it.</summary>
    public string? ReopenedBy { get; init; }

    /// <summary>The time of the reopening.</summary>
    public DateTimeOffset? ReopenedAt { get; init; }

    /// <summary>The person who has claimed the case.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>The time of the claim. A claim expires if the service is so configured.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>The person who assigned the case to the person of the claim; absent if that person claimed it.</summary>
    public string? AssignedBy { get; init; }

    /// <summary>The time by which people should decide (<c>Risk__DueHours__High</c> and so on); absent if there is none.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>ACCEPTED or REJECTED, once decided or proposed.</summary>
    [TextOf(typeof(DecisionType))]
    public string? Decision { get; init; }

    /// <summary>The ground of the decision: a code of classifier decisionGround.</summary>
    public string? GroundCode { get; init; }

    /// <summary>The comment on the decision.</summary>
    public string? Comment { get; init; }

    /// <summary>The reason for the override.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>The level that a person set instead of the assessed one (override). It stays on record after the override has ended.</summary>
    [TextOf(typeof(RiskLevel))]
    public string? OverrideLevel { get; init; }

    /// <summary>The last day (UTC) of the override.</summary>
    public DateOnly? OverrideUntil { get; init; }

    /// <summary>The time the override ended; absent while it is effective.</summary>
    public DateTimeOffset? OverrideEndedAt { get; init; }

    /// <summary>The person who decided or proposed.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>The client id of the person who decided or proposed; absent for an anonymous caller.</summary>
    public string? DecidedByClient { get; init; }

    /// <summary>The time of the decision or proposal, also of an automatic decision.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The person who approved.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The time the outcome became final.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    string IVersioned.Tag => Tags.Of(Version);
}

internal sealed class CaseMapping : Profile
{
    public CaseMapping() => CreateMap<Assessment, CaseItem>()
        .ForMember(item => item.Account, map => map.MapFrom(one => one.Account.Value))
        .ForMember(item => item.CustomerId, map => map.MapFrom(one => one.CustomerId.Value))
        .ForMember(item => item.DueAt, map => map.MapFrom(one => DueAtOf(one.DueBy)))
        .ForMember(item => item.Reasons, map => map.MapFrom(one => CodesOf(one.Reasons)))
        .ForMember(item => item.State, map => map.MapFrom(one => Codes<AssessmentState>.Of(one.State)))
        .ForMember(item => item.InitialLevel, map => map.MapFrom(one => Codes<RiskLevel>.Of(one.InitialLevel)))
        .ForMember(item => item.FinalLevel, map => map.MapFrom(one => one.FinalLevel == null ? null : Codes<RiskLevel>.Of(one.FinalLevel.Value)))
        .ForMember(item => item.Floor, map => map.MapFrom(one => one.Floor == null ? null : Codes<RiskLevel>.Of(one.Floor.Value)))
        .ForMember(
            item => item.StatedLevel, map => map.MapFrom(one => one.StatedLevel == null ? null : Codes<RiskLevel>.Of(one.StatedLevel.Value)))
        .ForMember(
            item => item.OverrideLevel, map => map.MapFrom(one => one.OverrideLevel == null ? null : Codes<RiskLevel>.Of(one.OverrideLevel.Value)))
        .ForMember(item => item.Decision, map => map.MapFrom(one => one.Decision == null ? null : Codes<DecisionType>.Of(one.Decision.Value)));

    private static DateTimeOffset? DueAtOf(DateTimeOffset dueBy) => dueBy == DateTimeOffset.MaxValue ? null : dueBy;

    // A method, because the database evaluates no expression over a list in one column.
    private static string[] CodesOf(IReadOnlyList<CaseReason> reasons) => [.. reasons.Select(Codes<CaseReason>.Of)];
}
