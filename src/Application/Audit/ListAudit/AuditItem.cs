using System.Text.Json;
using Onboarding.Domain.Audit;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Audit.ListAudit;

/// <summary>An audit entry as the API shows it.</summary>
public sealed record AuditItem
{
    /// <summary>The entry's number, by which the list is ordered.</summary>
    public long Number { get; init; }

    /// <summary>The time at which the service began to process the request.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The account whose data the request is about.</summary>
    public string Account { get; init; } = "";

    /// <summary>The audit user.</summary>
    public string User { get; init; } = "";

    /// <summary>The API client that signed in, if any.</summary>
    public string? Client { get; init; }

    /// <summary>The id of the person who signed in. Left out if no person signed in.</summary>
    public string? PersonId { get; init; }

    /// <summary>
    /// True if the request states the audit user: the name is a claim of the client, and the service does not know who it was. Otherwise left out.
    /// </summary>
    public bool? Claimed { get; init; }

    /// <summary>The address that the request came from, if it came from a network.</summary>
    public string? Address { get; init; }

    /// <summary>The change, for changes to clients and persons: <c>before</c> and <c>after</c>, without secrets. Absent for other requests.</summary>
    public JsonElement? Details { get; init; }

    /// <summary>
    /// The hashes of what the request created: versions of customers, decisions, contents. Left out if it created nothing of these kinds.
    /// </summary>
    public IReadOnlyList<CreatedItem>? Created { get; init; }

    /// <summary>The purpose that the caller stated for reading personal data (<c>X-Audit-Purpose</c>).</summary>
    public string? Purpose { get; init; }

    /// <summary>The name of the command or query.</summary>
    public string Command { get; init; } = "";

    /// <summary>The request's own number, if it has one.</summary>
    public string? Reference { get; init; }

    /// <summary>The customer that the request is about, if known.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The outcome: ACCEPTED, REFUSED or FAILED.</summary>
    [TextOf(typeof(AuditOutcome))]
    public string Outcome { get; init; } = "";

    /// <summary>The codes of a rejection.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The correlation id, which the response and the logs contain too.</summary>
    public string CorrelationId { get; init; } = "";

    /// <summary>Creates the item of an entry.</summary>
    internal static AuditItem Of(AuditEntry entry) => new()
    {
        Number = entry.Number,
        At = entry.At,
        Account = entry.Account.Value,
        User = entry.User,
        Client = entry.Client,
        PersonId = entry.Person,
        Claimed = entry.IsClaimed ? true : null,
        Address = entry.Address,
        Details = entry.Details is { } json ? JsonElement.Parse(json) : null,
        Created = CreatedItem.Read(entry.Created),
        Purpose = entry.Purpose,
        Command = entry.Command,
        Reference = entry.Reference,
        CustomerId = entry.CustomerId?.Value,
        Outcome = Codes<AuditOutcome>.Of(entry.Outcome),
        Codes = entry.Codes?.Split(' ') ?? [],
        CorrelationId = entry.CorrelationId,
    };
}
