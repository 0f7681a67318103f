using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.Application.Risk;

/// <summary>A note on a case as the API shows it.</summary>
public sealed record CaseNoteItem
{
    /// <summary>The number, by which notes are ordered.</summary>
    public long Number { get; init; }

    /// <summary>The identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; init; }

    /// <summary>The text.</summary>
    public string Text { get; init; } = "";

    /// <summary>The person who wrote it.</summary>
    public string WrittenBy { get; init; } = "";

    /// <summary>The client id of that person; absent for an anonymous caller.</summary>
    public string? Client { get; init; }

    /// <summary>The time at which it was written.</summary>
    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>Shows a note.</summary>
    public static CaseNoteItem Of(CaseNote note) => new()
    {
        Number = note.Number,
        Id = note.Id,
        CaseId = note.CaseId,
        Text = note.Text,
        WrittenBy = note.WrittenBy,
        Client = note.Client,
        WrittenAt = note.WrittenAt,
    };
}
