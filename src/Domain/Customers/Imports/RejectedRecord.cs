using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Imports;

/// <summary>A record of an import that was rejected, and why.</summary>
public sealed class RejectedRecord
{
    private const int MaxDefects = 100;

    private RejectedRecord() { }

    /// <summary>The import.</summary>
    public long ImportNumber { get; private init; }

    /// <summary>The record's line, or its place in the list, from 1.</summary>
    public long Position { get; private init; }

    /// <summary>Its communication number as sent, at most 256 characters.</summary>
    public string? CommunicationNumber { get; private init; }

    /// <summary>Its external id as sent, at most 256 characters.</summary>
    public string? ExternalId { get; private init; }

    /// <summary>The first defect's code.</summary>
    public string Code { get; private init; } = "";

    /// <summary>The defects, the first hundred.</summary>
    public IReadOnlyList<Defect> Defects { get; private init; } = [];

    /// <summary>A rejected record, with the messages that its form publishes.</summary>
    public static RejectedRecord Of(long import, long position, CustomerDraft draft, IReadOnlyList<Finding> findings) => new()
    {
        ImportNumber = import,
        Position = position,
        CommunicationNumber = Fit(draft.CommunicationNumber),
        ExternalId = Fit(draft.ExternalId),
        Code = Fit(findings[0].Code)!,
        Defects = [.. findings.Take(MaxDefects).Select(finding => new Defect(finding.Code, finding.Path, draft.Form.MessageOf(finding)))],
    };

    private static string? Fit(string? text) => text?.Length > CustomerFields.NumberMaxLength ? text[..CustomerFields.NumberMaxLength] : text;
}

/// <summary>One defect as it was told.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Path">JSON pointer (RFC 6901) into the record.</param>
/// <param name="Message">Its text.</param>
public sealed record Defect(string Code, string Path, string Message);
