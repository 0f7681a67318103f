namespace Onboarding.Domain.Common;

/// <summary>The name of a dialect, as clients, settings and stored documents write it: lower-case text. Which dialects there are is known only where they are registered.</summary>
/// <param name="Value">The text.</param>
public sealed record DialectName(string Value)
{
    /// <summary>The core API, which is no dialect of somebody else's but is allowed to clients like one.</summary>
    public static DialectName Core { get; } = new("core");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
