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

    /// <summary>The codes of a rejection.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The id that the answer and the logs carry too.</summary>
    public string CorrelationId { get; init; } = "";

    /// <summary>Shows an entry.</summary>
    internal static AuditItem Of(AuditEntry entry) => new()
    {
        Number = entry.Number,
        At = entry.At,
        Account = entry.Account.Value,
        User = entry.User,
        Client = entry.Client,
        Command = entry.Command,
        Reference = entry.Reference,
        CustomerId = entry.CustomerId?.Value,
        Outcome = Codes<AuditOutcome>.Of(entry.Outcome),
        Codes = entry.Codes?.Split(' ') ?? [],
        CorrelationId = entry.CorrelationId,
    };
}
