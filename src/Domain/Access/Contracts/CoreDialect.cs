using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access.Contracts;

/// <summary>The core API.</summary>
public sealed class CoreDialect : IDialect
{
    /// <inheritdoc/>
    public DialectName Name => DialectName.Core;

    /// <inheritdoc/>
    public IReadOnlyList<string> FormerNames => ["house"];
}
