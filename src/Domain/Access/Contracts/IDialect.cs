using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access.Contracts;

/// <summary>What a dialect says of itself when it is registered: clients are allowed it by its name.</summary>
public interface IDialect
{
    /// <summary>Its name.</summary>
    DialectName Name { get; }

    /// <summary>Names it had before; they are still understood wherever a name is stated, and never shown.</summary>
    IReadOnlyList<string> FormerNames => [];

    /// <summary>Its documented versions that a client can be tied to; none if there is nothing to choose.</summary>
    IReadOnlyList<string> Profiles => [];
}
