namespace Onboarding.Application.Common.Preconditions;

/// <summary>
/// The state that the caller requires of the stored resource before a change (If-Match, If-None-Match; RFC 9110, 13.1); one object per scope,
/// without a condition unless it is set. Each command checks it against the resource that it has loaded, so the check and the change are one
/// transaction.
/// </summary>
public sealed class Precondition
{
    /// <summary>In place of a tag: any stored state.</summary>
    public const string Any = "*";

    private IReadOnlyList<string>? _match;
    private IReadOnlyList<string>? _noneMatch;

    /// <summary>Sets the condition.</summary>
    /// <param name="match">The tags of which the resource must have one; null if there is no such condition.</param>
    /// <param name="noneMatch">The tags of which the resource must have none; null if there is no such condition.</param>
    public void Set(IReadOnlyList<string>? match, IReadOnlyList<string>? noneMatch) => (_match, _noneMatch) = (match, noneMatch);

    /// <summary>Throws <see cref="PreconditionFailed"/> if the condition does not hold.</summary>
    /// <param name="tag">The tag of the stored state; null if the resource does not exist.</param>
    public void Check(string? tag)
    {
        if ((_match is { } match && !Contains(match, tag)) || (_noneMatch is { } none && Contains(none, tag)))
        {
            throw new PreconditionFailed();
        }
    }

    private static bool Contains(IReadOnlyList<string> tags, string? tag) => tag is not null && (tags.Contains(Any) || tags.Contains(tag));
}
