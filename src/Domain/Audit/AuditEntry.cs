using Onboarding.Domain.Common;

namespace Onboarding.Domain.Audit;

/// <summary>Who asked for what, when, and how it ended: one per command and audited query, rejected ones too. Names and ids only, never the data itself.</summary>
public sealed class AuditEntry
{
    private bool _isNew;

    private AuditEntry() { }

    /// <summary>Unique and rising with time; entries are stored and paged by it.</summary>
    public long Number { get; private set; }

    /// <summary>When the request was taken up.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>The account it was made for.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The audit user: the person or system the request named, else the client that signed in.</summary>
    public string User { get; private init; } = "";

    /// <summary>The API client that signed in; nothing for anonymous callers.</summary>
    public string? Client { get; private init; }

    /// <summary>What was asked for, e.g. CreateCustomer.</summary>
    public string Command { get; private init; } = "";

    /// <summary>The request's own number, if it carries one; it finds rejected requests again.</summary>
    public string? Reference { get; private init; }

    /// <summary>The customer concerned, once known.</summary>
    public CustomerId? CustomerId { get; private set; }

    /// <summary>How it ended.</summary>
    public AuditOutcome Outcome { get; private set; }

    /// <summary>The codes of a rejection, separated by blanks; at most 2,000 characters.</summary>
    public string? Codes { get; private set; }

    /// <summary>The id that the answer and the logs carry too.</summary>
    public string CorrelationId { get; private init; } = "";

    /// <summary>Begins the entry of a request; it has no number yet.</summary>
    public static AuditEntry Of(
        DateTimeOffset at, AccountId account, string user, string? client, string command, string? reference, string correlationId) => new()
        {
            At = at,
            Account = account,
            User = Truncate(user, 256),
            Client = client,
            Command = command,
            Reference = reference is null ? null : Truncate(reference, 256),
            CorrelationId = correlationId,
        };

    /// <summary>Takes its number, at each attempt to save it anew: the order of numbers is that of commits, and another instance may
    /// have used the last one at the same microsecond.</summary>
    public void AssignNumber(long number) => Number = number;

    /// <summary>Names the customer concerned; one that the request itself makes is forgotten again if the request does not succeed.</summary>
    public void SetSubject(CustomerId customer, bool isNew) => (CustomerId, _isNew) = (customer, isNew);

    /// <summary>The request was rejected for these codes.</summary>
    public void Reject(IEnumerable<string> codes)
    {
        (Outcome, Codes) = (AuditOutcome.Rejected, Truncate(string.Join(' ', codes.Distinct()), 2_000));
        ForgetNew();
    }

    /// <summary>The request failed.</summary>
    public void Fail()
    {
        Outcome = AuditOutcome.Failed;
        ForgetNew();
    }

    private void ForgetNew() => CustomerId = _isNew ? null : CustomerId;

    // Never ends inside a character, which no database keeps the same.
    private static string Truncate(string text, int length) => text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
