using Onboarding.Api.Common.Json;

namespace Onboarding.Api.Privacy;

/// <summary>An erasure.</summary>
public sealed record ErasureBody
{
    /// <summary>
    /// The reason, 1 to 1,000 characters, without control characters other than line breaks and tabs. It stays in the tombstone: it must not have
    /// personal data.
    /// </summary>
    [Mandatory]
    public string? Reason { get; init; }

    /// <summary>
    /// The reason to erase although a hold, an open case or the retention period stands, as reason. Only an administrator may send it; it has no
    /// effect if nothing stands.
    /// </summary>
    public string? OverruleReason { get; init; }
}

/// <summary>A legal hold.</summary>
public sealed record HoldBody
{
    /// <summary>The reason, 1 to 1,000 characters, without control characters other than line breaks and tabs.</summary>
    [Mandatory]
    public string? Reason { get; init; }

    /// <summary>The last day (UTC) on which it stands, YYYY-MM-DD, today or later. Without one it stands until a person ends it.</summary>
    public string? Until { get; init; }
}

/// <summary>The end of a hold.</summary>
public sealed record HoldEndBody
{
    /// <summary>The reason, 1 to 1,000 characters, without control characters other than line breaks and tabs.</summary>
    [Mandatory]
    public string? Reason { get; init; }
}
