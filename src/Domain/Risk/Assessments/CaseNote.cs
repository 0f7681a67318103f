using Onboarding.Domain.Common;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>A note of a person on a case. It never changes, so that it stays evidence.</summary>
public sealed class CaseNote
{
    private CaseNote() { }

    /// <summary>The number: unique and rising with time.</summary>
    public long Number { get; private init; }

    /// <summary>The identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private init; }

    /// <summary>The account of the case.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The customer of the case.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>The text, 1 to 4,000 characters.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The person who wrote it.</summary>
    public string WrittenBy { get; private init; } = "";

    /// <summary>The client of that person; null for an anonymous caller.</summary>
    public string? Client { get; private init; }

    /// <summary>The time at which it was written.</summary>
    public DateTimeOffset WrittenAt { get; private init; }

    /// <summary>Creates a note. The text must be a valid reason (<see cref="CommentText.IsReason"/>).</summary>
    public static CaseNote Register(long number, Assessment about, string text, Actor writer, DateTimeOffset at) => new()
    {
        Number = number,
        Id = Guid.CreateVersion7(at),
        CaseId = about.Id,
        Account = about.Account,
        CustomerId = about.CustomerId,
        Text = text,
        WrittenBy = writer.Name,
        Client = writer.Client,
        WrittenAt = at,
    };
}
