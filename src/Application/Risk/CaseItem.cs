using AutoMapper;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk;

/// <summary>An assessment as it is shown; where a person has to decide, or had to, it is a case.</summary>
public class CaseItem
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

    /// <summary>The level that counts, once decided or proposed.</summary>
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

    /// <summary>Who works on it.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>ACCEPTED or REJECTED, once decided or proposed.</summary>
    public string? Decision { get; init; }

    /// <summary>Code of classifier decisionGround.</summary>
    public string? GroundCode { get; init; }

    /// <summary>The comment of who decided.</summary>
    public string? Comment { get; init; }

    /// <summary>Why another level was set.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>The last day (UTC) the other level holds.</summary>
    public DateOnly? OverrideUntil { get; init; }

    /// <summary>Who decided or proposed.</summary>
    public string? DecidedBy { get; init; }

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
        .ForMember(item => item.Decision, map => map.MapFrom(one => one.Decision == null ? null : Codes<DecisionType>.Of(one.Decision.Value)));
}
