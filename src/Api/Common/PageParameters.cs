namespace Onboarding.Api.Common;

/// <summary>The query parameters of a page, for calls that take no others.</summary>
public sealed record PageParameters
{
    /// <summary>The number after which the page begins: the previous page's next.</summary>
    public string? After { get; init; }

    /// <summary>The greatest number of entries, 1 to 200; 50 by default.</summary>
    public int? Limit { get; init; }
}
