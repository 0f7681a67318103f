namespace Onboarding.Domain.Common;

/// <summary>The name of a dialect, as clients, settings and stored documents write it: lower-case text. Which dialects there are is known only where they are registered.</summary>
/// <param name="Value">The text.</param>
public sealed record DialectName(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
