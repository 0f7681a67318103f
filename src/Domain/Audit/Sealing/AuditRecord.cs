namespace Onboarding.Domain.Audit.Sealing;

/// <summary>
/// An audit entry exactly as it is stored, for its hash. Unlike <see cref="AuditEntry"/> it can also hold what the service never writes, so that a
/// changed entry is reported and does not end the verification.
/// </summary>
public sealed record AuditRecord
{
    /// <summary>The entry's number.</summary>
    public required long Number { get; init; }

    /// <summary>The time of the entry as ticks of UTC; -1 if the stored value is not a time.</summary>
    public required long At { get; init; }

    /// <summary>The account.</summary>
    public string? Account { get; init; }

    /// <summary>The audit user; can be blanked.</summary>
    public string? User { get; init; }

    /// <summary>The API client.</summary>
    public string? Client { get; init; }

    /// <summary>The id of the person who signed in; can be blanked.</summary>
    public string? Person { get; init; }

    /// <summary>Whether the user is a claim of the client.</summary>
    public bool IsClaimed { get; init; }

    /// <summary>The source address; can be blanked.</summary>
    public string? Address { get; init; }

    /// <summary>The change as JSON; can be blanked.</summary>
    public string? Details { get; init; }

    /// <summary>The name of the command or query.</summary>
    public string? Command { get; init; }

    /// <summary>The request's own number; can be blanked.</summary>
    public string? Reference { get; init; }

    /// <summary>The id of the customer as text, in lower case with hyphens.</summary>
    public string? Customer { get; init; }

    /// <summary>The code of the outcome.</summary>
    public string? Outcome { get; init; }

    /// <summary>The codes of a rejection.</summary>
    public string? Codes { get; init; }

    /// <summary>The correlation id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The hashes of what the request created; can be blanked.</summary>
    public string? Created { get; init; }

    /// <summary>The stated purpose of a reading; can be blanked.</summary>
    public string? Purpose { get; init; }

    /// <summary>Returns the value of a field that can be blanked.</summary>
    public string? Of(BlankableField field) => field switch
    {
        BlankableField.User => User,
        BlankableField.Person => Person,
        BlankableField.Address => Address,
        BlankableField.Details => Details,
        BlankableField.Reference => Reference,
        BlankableField.Created => Created,
        _ => Purpose,
    };
}

/// <summary>A field of an entry that erasure can blank without breaking the proof. The order is part of the hash and never changes.</summary>
public enum BlankableField
{
    /// <summary>The audit user.</summary>
    User,

    /// <summary>The id of the person.</summary>
    Person,

    /// <summary>The source address.</summary>
    Address,

    /// <summary>The change as JSON.</summary>
    Details,

    /// <summary>The request's own number.</summary>
    Reference,

    /// <summary>The hashes of what the request created.</summary>
    Created,

    /// <summary>The purpose of a reading.</summary>
    Purpose,
}
