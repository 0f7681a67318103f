namespace Onboarding.Domain.Common;

/// <summary>
/// The name of a dialect as clients, settings and stored documents write it: lower-case text. Only the dialects' registration knows which names
/// exist.
/// </summary>
/// <param name="Value">The name.</param>
public sealed record DialectName(string Value)
{
    /// <summary>The core API. It is not a vendor's dialect, but a client is allowed it in the same way.</summary>
    public static DialectName Core { get; } = new("core");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
