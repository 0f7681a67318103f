using AutoMapper;
using Onboarding.Domain.Audit;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Audit.ListAudit;

/// <summary>An audit entry as it is shown.</summary>
public sealed record AuditItem
{
    /// <summary>Its number, the order of the list.</summary>
    public long Number { get; init; }

    /// <summary>When the request was taken up.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The account it was made for.</summary>
    public string Account { get; init; } = "";

    /// <summary>The audit user.</summary>
    public string User { get; init; } = "";

    /// <summary>The API client that signed in, if one did.</summary>
    public string? Client { get; init; }

    /// <summary>What was asked for.</summary>
    public string Command { get; init; } = "";

    /// <summary>The request's own number, if it carried one.</summary>
    public string? Reference { get; init; }

    /// <summary>The customer concerned, if known.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>ACCEPTED, REFUSED or FAILED.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>The codes of a refusal.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The id that the answer and the logs carry too.</summary>
    public string CorrelationId { get; init; } = "";
}

internal sealed class AuditMapping : Profile
{
    public AuditMapping() => CreateMap<AuditEntry, AuditItem>()
        .ForMember(item => item.Account, map => map.MapFrom(entry => entry.Account.Value))
        .ForMember(item => item.CustomerId, map => map.MapFrom(entry => entry.CustomerId == null ? (Guid?)null : entry.CustomerId.Value.Value))
        .ForMember(item => item.Outcome, map => map.MapFrom(entry => Codes<AuditOutcome>.Of(entry.Outcome)))
        .ForMember(item => item.Codes, map => map.MapFrom(entry => entry.Codes == null ? Array.Empty<string>() : entry.Codes.Split(' ', StringSplitOptions.None)));
}
