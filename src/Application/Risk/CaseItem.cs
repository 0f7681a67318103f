using AutoMapper;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk;

/// <summary>An assessment as it is shown; where a person has to decide, or had to, it is a case.</summary>
public record CaseItem
{
    /// <summary>Identity.</summary>
    public Guid Id { get; init; }

    /// <summary>Its number, the order of lists.</summary>
    public long Number { get; init; }

    /// <summary>The account.</summary>
    public string Account { get; init; } = "";

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The account's own number of the customer.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>The version of the customer that was assessed.</summary>
    public int CustomerVersion { get; init; }

    /// <summary>The number of the request that asked for it.</summary>
    public string CommunicationNumber { get; init; } = "";

    /// <summary>Whether the customer was a lead.</summary>
    public bool IsLead { get; init; }

    /// <summary>PENDING, PROPOSED, WAITING_FOR_APPROVAL_DATE, COMPLETED or SUPERSEDED.</summary>
    public string State { get; init; } = "";

    /// <summary>The level as assessed: NONE, LOW, MEDIUM, HIGH or EXTREME.</summary>
    public string InitialLevel { get; init; } = "";

    /// <summary>The level that counts, once decided or proposed; the assessed one again when an override ran out.</summary>
    public string? FinalLevel { get; init; }

    /// <summary>The lowest level that floors allow, if one fired.</summary>
    public string? Floor { get; init; }

    /// <summary>Whether the customer is prohibited.</summary>
    public bool IsProhibited { get; init; }

    /// <summary>The rule set that was in force.</summary>
    public string RuleSetKey { get; init; } = "";

    /// <summary>Its version.</summary>
    public int RuleSetVersion { get; init; }

    /// <summary>SHA-256 of the inputs that were read, in hexadecimal digits.</summary>
    public string InputHash { get; init; } = "";

    /// <summary>When it was assessed.</summary>
    public DateTimeOffset AssessedAt { get; init; }

    /// <summary>The completed assessment that this case takes up again, if it does.</summary>
    public Guid? ReopenedFrom { get; init; }

    /// <summary>Why it was taken up again.</summary>
    public string? ReopenReason { get; init; }

    /// <summary>Who took it up again.</summary>
    public string? ReopenedBy { get; init; }

    /// <summary>When it was taken up again.</summary>
    public DateTimeOffset? ReopenedAt { get; init; }

    /// <summary>Who works on it.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>Since when; the claim ends by itself where the service is configured so.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>ACCEPTED or REJECTED, once decided or proposed.</summary>
    public string? Decision { get; init; }

    /// <summary>Code of classifier decisionGround.</summary>
    public string? GroundCode { get; init; }

    /// <summary>The comment of who decided.</summary>
    public string? Comment { get; init; }

    /// <summary>Why another level was set.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>The other level that was set; it stays when it holds no more.</summary>
    public string? OverrideLevel { get; init; }

    /// <summary>The last day (UTC) the other level holds, or held.</summary>
    public DateOnly? OverrideUntil { get; init; }

    /// <summary>When the other level ceased to hold; absent while it does.</summary>
    public DateTimeOffset? OverrideEndedAt { get; init; }

    /// <summary>Who decided or proposed.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>The id of the client through which that was done; absent for anonymous callers.</summary>
    public string? DecidedByClient { get; init; }

    /// <summary>Who approved.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>When the outcome became final.</summary>
    public DateTimeOffset? CompletedAt { get; init; }
}

internal sealed class CaseMapping : Profile
{
    public CaseMapping() => CreateMap<Assessment, CaseItem>()
        .ForMember(item => item.Account, map => map.MapFrom(one => one.Account.Value))
        .ForMember(item => item.CustomerId, map => map.MapFrom(one => one.CustomerId.Value))
        .ForMember(item => item.State, map => map.MapFrom(one => Codes<AssessmentState>.Of(one.State)))
        .ForMember(item => item.InitialLevel, map => map.MapFrom(one => Codes<RiskLevel>.Of(one.InitialLevel)))
        .ForMember(item => item.FinalLevel, map => map.MapFrom(one => one.FinalLevel == null ? null : Codes<RiskLevel>.Of(one.FinalLevel.Value)))
        .ForMember(item => item.Floor, map => map.MapFrom(one => one.Floor == null ? null : Codes<RiskLevel>.Of(one.Floor.Value)))
        .ForMember(item => item.OverrideLevel, map => map.MapFrom(one => one.OverrideLevel == null ? null : Codes<RiskLevel>.Of(one.OverrideLevel.Value)))
        .ForMember(item => item.Decision, map => map.MapFrom(one => one.Decision == null ? null : Codes<DecisionType>.Of(one.Decision.Value)));
}
