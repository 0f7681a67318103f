using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Files;

namespace Onboarding.Application.Customers.Files;

/// <summary>A file of a case as the API shows it, without its content.</summary>
public sealed record CaseFileItem
{
    /// <summary>The number, by which files are ordered.</summary>
    public long Number { get; init; }

    /// <summary>The identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The media type, determined from the content, e.g. application/pdf.</summary>
    [TextOf(typeof(MediaType))]
    public string MediaType { get; init; } = "";

    /// <summary>The size in bytes.</summary>
    public int Size { get; init; }

    /// <summary>The person who attached it.</summary>
    public string StoredBy { get; init; } = "";

    /// <summary>The client id of that person; absent for an anonymous caller.</summary>
    public string? Client { get; init; }

    /// <summary>The time at which it was stored.</summary>
    public DateTimeOffset StoredAt { get; init; }

    /// <summary>Shows a file.</summary>
    public static CaseFileItem Of(CaseFile file) => new()
    {
        Number = file.Number,
        Id = file.Id,
        CaseId = file.CaseId,
        Name = file.Name,
        MediaType = Codes<MediaType>.Of(file.Type),
        Size = file.Size,
        StoredBy = file.StoredBy,
        Client = file.Client,
        StoredAt = file.StoredAt,
    };
}
