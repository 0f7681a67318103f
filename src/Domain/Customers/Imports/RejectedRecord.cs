using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Imports;

/// <summary>A rejected record of an import, with its defects.</summary>
public sealed class RejectedRecord
{
    private const int MaxDefects = 100;

    private RejectedRecord() { }

    /// <summary>The import.</summary>
    public long ImportNumber { get; private init; }

    /// <summary>The account of the import.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The record's line or its index in the list, from 1.</summary>
    public long Position { get; private init; }

    /// <summary>The communication number as sent, truncated to 256 characters.</summary>
    public string? CommunicationNumber { get; private init; }

    /// <summary>The external id as sent, truncated to 256 characters.</summary>
    public string? ExternalId { get; private init; }

    /// <summary>The code of the first defect.</summary>
    public string Code { get; private init; } = "";

    /// <summary>The first 100 defects.</summary>
    public IReadOnlyList<Defect> Defects { get; private init; } = [];

    /// <summary>Creates a rejected record with the messages that its form publishes.</summary>
    public static RejectedRecord Of(AccountId account, long import, long position, CustomerDraft draft, IReadOnlyList<Finding> findings) => new()
    {
        Account = account,
        ImportNumber = import,
        Position = position,
        CommunicationNumber = Truncate(draft.CommunicationNumber),
        ExternalId = Truncate(draft.ExternalId),
        Code = Truncate(findings[0].Code)!,
        Defects = [.. findings.Take(MaxDefects).Select(finding => new Defect(finding.Code, finding.Path, draft.Form.MessageOf(finding)))],
    };

    private static string? Truncate(string? text) => text?.Length > CustomerFields.NumberMaxLength ? text[..CustomerFields.NumberMaxLength] : text;
}

/// <summary>One reported defect.</summary>
/// <param name="Code">The code.</param>
/// <param name="Path">JSON pointer (RFC 6901) into the record.</param>
/// <param name="Message">The message.</param>
public sealed record Defect(string Code, string Path, string Message);
